// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/desktop/desktopoptions.h"

#include "core/control/controlsocket.h"
#include "ui/support/language.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

namespace Switchboard {
namespace {

constexpr int MaximumDemoSessions = 20'000;
constexpr double MaximumDemoRate = 100'000;

const QString ProfileOption = QStringLiteral("profile");
const QString LanguageOption = QStringLiteral("lang");
const QString ThemeOption = QStringLiteral("theme");
const QString GeometryOption = QStringLiteral("geometry");
const QString DemoOption = QStringLiteral("demo");
const QString DemoRateOption = QStringLiteral("demo-rate");
const QString NoTrayOption = QStringLiteral("no-tray");
const QString HiddenOption = QStringLiteral("hidden");
const QString HelpOption = QStringLiteral("help");
const QString VersionOption = QStringLiteral("version");

void addOptions(QCommandLineParser *parser)
{
    parser->setApplicationDescription(
        QStringLiteral("Runs, watches and controls OneBot 11 services for chat bots."));
    parser->addOptions({
        {ProfileOption, QStringLiteral("Folder of configuration and data."), QStringLiteral("DIR"),
         defaultProfileFolder()},
        {LanguageOption, QStringLiteral("Language of the window: zh_CN or en."),
         QStringLiteral("CODE")},
        {ThemeOption, QStringLiteral("Colours: light, dark or system."), QStringLiteral("NAME")},
        {GeometryOption, QStringLiteral("Size of the window, for example 1280x800."),
         QStringLiteral("WxH")},
        {DemoOption, QStringLiteral("Show N synthetic connections; nothing listens."),
         QStringLiteral("N")},
        {DemoRateOption, QStringLiteral("Synthetic messages per second, 100 if not given."),
         QStringLiteral("R")},
        {NoTrayOption,
         QStringLiteral("No icon in the notification area; closing the window ends the program.")},
        {HiddenOption,
         QStringLiteral("Start in the notification area; without one the window is minimised.")},
        {{QStringLiteral("h"), HelpOption}, QStringLiteral("Print this help.")},
        {{QStringLiteral("v"), VersionOption}, QStringLiteral("Print the version.")},
    });
}

Error badValue(const QString &option, const QString &value, const QString &expected)
{
    return Error{QStringLiteral("--%1 %2: expected %3").arg(option, value, expected)};
}

Result<void> readWindowOptions(const QCommandLineParser &parser, DesktopOptions *options)
{
    const QString language = parser.value(LanguageOption);
    if (parser.isSet(LanguageOption) && !Language::codes().contains(language))
        return badValue(LanguageOption, language, QStringLiteral("zh_CN or en"));
    options->language = language;

    if (parser.isSet(ThemeOption)) {
        Theme::Choice choice = Theme::Choice::System;
        if (!Theme::parse(parser.value(ThemeOption), &choice))
            return badValue(ThemeOption, parser.value(ThemeOption),
                            QStringLiteral("light, dark or system"));
        options->theme = choice;
    }
    if (parser.isSet(GeometryOption)) {
        static const QRegularExpression pattern(
            QStringLiteral("^([1-9]\\d{2,4})x([1-9]\\d{2,4})$"));
        const QRegularExpressionMatch match = pattern.match(parser.value(GeometryOption));
        if (!match.hasMatch())
            return badValue(GeometryOption, parser.value(GeometryOption),
                            QStringLiteral("a size like 1280x800"));
        options->size = {match.captured(1).toInt(), match.captured(2).toInt()};
    }
    return {};
}

Result<void> readDemoOptions(const QCommandLineParser &parser, DesktopOptions *options)
{
    if (parser.isSet(DemoOption)) {
        bool isNumber = false;
        const int sessions = parser.value(DemoOption).toInt(&isNumber);
        if (!isNumber || sessions < 1 || sessions > MaximumDemoSessions)
            return badValue(DemoOption, parser.value(DemoOption),
                            QStringLiteral("a number from 1 to %1").arg(MaximumDemoSessions));
        options->engine.demoSessions = sessions;
    }
    if (parser.isSet(DemoRateOption)) {
        bool isNumber = false;
        const double rate = parser.value(DemoRateOption).toDouble(&isNumber);
        if (!isNumber || !(rate >= 0 && rate <= MaximumDemoRate))
            return badValue(DemoRateOption, parser.value(DemoRateOption),
                            QStringLiteral("a number from 0 to %1").arg(int(MaximumDemoRate)));
        options->engine.demoRate = rate;
    }
    return {};
}

} // namespace

Result<DesktopOptions> parseDesktopOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    addOptions(&parser);
    if (!parser.parse(arguments))
        return Error{parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return Error{QStringLiteral("%1: unexpected argument; see --help")
                         .arg(parser.positionalArguments().constFirst())};

    DesktopOptions options;
    options.helpWanted = parser.isSet(HelpOption);
    options.versionWanted = parser.isSet(VersionOption);
    if (options.helpWanted)
        options.text = parser.helpText();
    else if (options.versionWanted)
        options.text =
            QStringLiteral("switchboard %1\n").arg(QCoreApplication::applicationVersion());
    options.trayWanted = !parser.isSet(NoTrayOption);
    options.startHidden = parser.isSet(HiddenOption);
    options.engine.programName = QStringLiteral("switchboard");
    options.engine.crashLoop = CrashLoopPolicy::StartAllOff;
    options.engine.profileFolder = QDir(parser.value(ProfileOption)).absolutePath();
    if (parser.value(ProfileOption).isEmpty())
        return badValue(ProfileOption, {}, QStringLiteral("a folder"));
    if (const Result<void> read = readWindowOptions(parser, &options); !read)
        return Error{read.error()};
    if (const Result<void> read = readDemoOptions(parser, &options); !read)
        return Error{read.error()};
    return options;
}

} // namespace Switchboard
