// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

//! The whole window; with `--demo`, or with a real engine in an empty profile.
class DemoWindow
{
public:
    //! With 0 sessions the engine is real; \a configuration is its file, none = a new profile.
    explicit DemoWindow(int demoSessions = 40, const QByteArray &configuration = {})
    {
        if (!configuration.isEmpty()) {
            QFile file(profile.filePath(QStringLiteral("switchboard.json")));
            if (file.open(QIODevice::WriteOnly))
                file.write(configuration);
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        }
        language.setCode(QStringLiteral("en"));
        settings = std::make_unique<Switchboard::UiSettings>(profile.path());
        Switchboard::EngineOptions options;
        options.profileFolder = profile.path();
        options.programName = QStringLiteral("switchboard");
        options.demoSessions = demoSessions;
        controller = std::make_unique<Switchboard::EngineController>(options);
        window = std::make_unique<Switchboard::MainWindow>(*controller, theme, language, *settings);
        QObject::connect(controller.get(), &Switchboard::EngineController::ready, window.get(),
                         &Switchboard::MainWindow::engineReady);
        QSignalSpy ready(controller.get(), &Switchboard::EngineController::ready);
        controller->start();
        window->show();
        isReady = QTest::qWaitFor([&ready] { return ready.count() > 0; });
        window->activateWindow();
        isReady = QTest::qWaitForWindowActive(window.get()) && isReady;
    }

    ~DemoWindow()
    {
        QSignalSpy finished(controller.get(), &Switchboard::EngineController::finished);
        controller->shutDown();
        const bool ended = QTest::qWaitFor([&finished] { return finished.count() > 0; });
        QTest::qVerify(ended, "finished", "the engine must end", __FILE__, __LINE__);
        window.reset();
    }

    Q_DISABLE_COPY_MOVE(DemoWindow)

    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }

    bool isReady = false; //!< the engine runs and the window is in front
    QTemporaryDir profile;
    Switchboard::Theme theme;
    Switchboard::Language language;
    std::unique_ptr<Switchboard::UiSettings> settings;
    std::unique_ptr<Switchboard::EngineController> controller;
    std::unique_ptr<Switchboard::MainWindow> window;
};
