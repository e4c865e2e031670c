// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/common/raiserequest.h"
#include "app/common/unixsignals.h"
#include "app/desktop/desktopoptions.h"
#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/support/icons.h"
#include "ui/support/language.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QApplication>
#include <QMessageBox>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace {

using namespace Switchboard;

constexpr int UsageError = 2;

void print(std::FILE *file, const QString &text)
{
    QTextStream(file) << text;
}

void setUpLook(const DesktopOptions &options, const UiSettings &settings, Theme *theme,
               Language *language)
{
    Theme::Choice choice = Theme::Choice::System;
    if (options.theme)
        choice = *options.theme;
    else if (!Theme::parse(settings.theme(), &choice))
        choice = Theme::Choice::System;
    theme->setChoice(choice);
    if (!language->setCode(options.language) && !language->setCode(settings.language()))
        language->setCode(Language::codeForSystem());
}

//! A window cannot say why there is none, so a box does; the terminal gets the same line.
void reportFailedStart(const QString &error)
{
    print(stderr, QStringLiteral("switchboard: %1\n").arg(error));
    QMessageBox box(QMessageBox::Critical, QStringLiteral("Switchboard"), error,
                    QMessageBox::Close);
    box.setTextFormat(Qt::PlainText);
    box.exec();
}

//! False when neither the help nor the version is wanted.
bool printHelp(const DesktopOptions &options)
{
    if (options.helpWanted || options.versionWanted)
        print(stdout, options.text);
    return options.helpWanted || options.versionWanted;
}

//! Terminals without a display want help too, and a QApplication ends the program there.
bool asksForHelp(int argc, char *argv[])
{
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const QByteArrayView view(argument);
        return view == "-h" || view == "--help" || view == "-v" || view == "--version";
    });
}

//! Somebody runs the profile already: its window is what people want to see.
bool leavesItToTheFirst(const DesktopOptions &options)
{
    const auto request = options.startHidden ? RunningRequest::Answer : RunningRequest::Raise;
    return options.engine.demoSessions == 0
        && askRunningProgram(options.engine.profileFolder, request);
}

int runWindow(QApplication *application, const DesktopOptions &options)
{
    if (leavesItToTheFirst(options))
        return EXIT_SUCCESS;
    Theme theme;
    Language language;
    UiSettings settings(options.engine.profileFolder);
    setUpLook(options, settings, &theme, &language);
    EngineController controller(options.engine);
    MainWindow window(controller, theme, language, settings);
    window.restoreWindow();
    if (options.size.isValid())
        window.resize(options.size);

    UnixSignals signalSource;
    QObject::connect(&signalSource, &UnixSignals::terminationRequested, &window,
                     &MainWindow::endProgram);
    QObject::connect(&window, &MainWindow::ended, application, &QCoreApplication::quit);
    QObject::connect(&controller, &EngineController::ready, &window, &MainWindow::engineReady);
    QObject::connect(&controller, &EngineController::startFailed, application,
                     [application, &window, &options](const QString &error) {
                         window.hide();
                         if (leavesItToTheFirst(options)) { // both were started at once
                             application->exit(EXIT_SUCCESS);
                             return;
                         }
                         reportFailedStart(error);
                         application->exit(EXIT_FAILURE);
                     });
    controller.start();
    if (options.trayWanted)
        window.startTray();
    if (options.startHidden)
        window.startHidden();
    else
        window.show();
    return application->exec();
}

} // namespace

int main(int argc, char *argv[])
{
#ifdef Q_OS_UNIX
    ::umask(077); // files of a profile hold a token
#endif
    QCoreApplication::setApplicationName(QStringLiteral("Switchboard"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SWITCHBOARD_VERSION));
    if (asksForHelp(argc, argv)) {
        const QCoreApplication application(argc, argv);
        const auto options = Switchboard::parseDesktopOptions(QCoreApplication::arguments());
        if (options && printHelp(options.value()))
            return EXIT_SUCCESS;
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("alt.switchboard.switchboard"));
    QGuiApplication::setWindowIcon(Switchboard::applicationIcon());
    QApplication::setQuitOnLastWindowClosed(false); // the services are switched off first

    const auto options = Switchboard::parseDesktopOptions(application.arguments());
    if (!options) {
        print(stderr, QStringLiteral("switchboard: %1\n").arg(options.error()));
        return UsageError;
    }
    if (printHelp(options.value()))
        return EXIT_SUCCESS;
    return runWindow(&application, options.value());
}
