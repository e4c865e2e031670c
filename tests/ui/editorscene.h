// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"
#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QSaveFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace Switchboard::Testing {

//! The token of the scene's service: it may be in the configuration and nowhere else.
inline const QByteArray EditorCanary = "canary-Editor-4tQ9xZr2";

//! The whole window with a real engine and one service, ws-main, on a free port.
class EditorScene final
{
public:
    explicit EditorScene(const QString &language = QStringLiteral("en"))
    {
        Configuration configuration = Configuration::firstStart();
        configuration.services[0].port = freePort();
        configuration.services[0].token = Secret(EditorCanary);
        writeConfiguration(configuration);
        m_language.setCode(language);
    }
    ~EditorScene()
    {
        if (!controller)
            return;
        controller->shutDown();
        if (!QTest::qWaitFor([this] { return m_finished; }, 8'000))
            qFatal("the engine did not finish");
        window.reset();
        controller.reset();
    }
    Q_DISABLE_COPY_MOVE(EditorScene)

    [[nodiscard]] bool start()
    {
        settings = std::make_unique<UiSettings>(folder.path());
        EngineOptions options;
        options.profileFolder = folder.path();
        options.programName = QStringLiteral("switchboard");
        controller = std::make_unique<EngineController>(options);
        window = std::make_unique<MainWindow>(*controller, m_theme, m_language, *settings);
        QObject::connect(controller.get(), &EngineController::ready, window.get(),
                         &MainWindow::engineReady);
        QObject::connect(controller.get(), &EngineController::finished, window.get(),
                         [this] { m_finished = true; });
        controller->start();
        window->show();
        window->activateWindow(); // there is no window manager
        return QTest::qWaitForWindowActive(window.get()) && QTest::qWaitFor([&] {
                   return action("actionNewService")->isEnabled()
                       && child<QWidget>("service_ws-main");
               });
    }

    template <typename T> [[nodiscard]] T *child(const char *name) const
    {
        return window->findChild<T *>(QLatin1String(name));
    }
    //! A control of the open editor: `name` is serviceEditor_name.
    template <typename T> [[nodiscard]] T *field(const char *name) const
    {
        return window->findChild<T *>(QStringLiteral("serviceEditor_") + QLatin1String(name));
    }
    [[nodiscard]] QAction *action(const char *name) const { return child<QAction>(name); }
    //! The editor; null when none is open.
    [[nodiscard]] QDialog *editor() const
    {
        auto *dialog = child<QDialog>("serviceEditor");
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    [[nodiscard]] bool open(const char *actionName)
    {
        action(actionName)->trigger();
        if (!QTest::qWaitFor([this] { return editor() != nullptr; }))
            return false;
        editor()->activateWindow();
        // A window counts as active with its parent, but the keyboard is only in one of them.
        return QTest::qWaitFor([this] { return QApplication::activeWindow() == editor(); });
    }
    void press(const char *name) const { field<QAbstractButton>(name)->click(); }
    [[nodiscard]] bool savedAndClosed() const
    {
        press("save");
        return QTest::qWaitFor([this] { return !editor(); });
    }

    [[nodiscard]] static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress(QHostAddress::LocalHost));
        return server.serverPort();
    }
    [[nodiscard]] QString path() const
    {
        return folder.filePath(QStringLiteral("switchboard.json"));
    }
    [[nodiscard]] Configuration saved() const
    {
        QFile file(path());
        const QByteArray text = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        const auto read = readConfiguration(text, path());
        return read ? read.value().configuration : Configuration();
    }
    [[nodiscard]] ServiceSettings saved(const QString &id) const
    {
        const Configuration configuration = saved();
        const ServiceSettings *service = configuration.service(id);
        return service ? *service : ServiceSettings();
    }
    //! Replaces the file as an editor of texts does.
    void writeConfiguration(const Configuration &configuration) const
    {
        writeText(Switchboard::writeConfiguration(configuration));
    }
    void writeText(const QByteArray &text) const
    {
        QSaveFile file(path());
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size() || !file.commit())
            qFatal("%s", qPrintable(file.errorString()));
    }
    //! Changes the one service in the file.
    void changeOnDisk(const std::function<void(ServiceSettings &)> &change) const
    {
        Configuration configuration = saved();
        change(configuration.services[0]);
        writeConfiguration(configuration);
    }

    QTemporaryDir folder;
    std::unique_ptr<UiSettings> settings;
    std::unique_ptr<EngineController> controller;
    std::unique_ptr<MainWindow> window;

private:
    Theme m_theme;
    Language m_language;
    bool m_finished = false;
};

} // namespace Switchboard::Testing
