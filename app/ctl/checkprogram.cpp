// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/checkprogram.h"

#include "app/ctl/checkoutput.h"
#include "app/ctl/tokeninput.h"
#include "core/check/checkrun.h"

#include <QFile>
#include <QJsonDocument>

#include <cstdio>

namespace Switchboard {

namespace {

enum ExitStatus { Right = 0, Wrong = 1, NotChecked = 2 };

void printLine(const QString &text)
{
    std::fprintf(stdout, "%s\n", text.toUtf8().constData());
    std::fflush(stdout);
}

int complain(const QString &text)
{
    std::fprintf(stderr, "switchboardctl: check: %s\n", text.toUtf8().constData());
    return NotChecked;
}

//! The first line of a file, without blanks around it.
Result<Secret> tokenFromFile(const QString &path)
{
    constexpr qint64 MaxLineBytes = 4096;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1: %2").arg(path, file.errorString())};
    return Secret(file.readLine(MaxLineBytes).trimmed());
}

Result<void> completeToken(CheckArguments &arguments)
{
    switch (arguments.tokenSource) {
    case TokenSource::None:
        return {};
    case TokenSource::CommandLine:
        std::fputs("switchboardctl: check: other users of this computer can see the token in the "
                   "list of processes; better use --token-file FILE or --token -\n",
                   stderr);
        return {};
    case TokenSource::Input:
        arguments.target.token = Secret(readTokenFromInput().toUtf8());
        break;
    case TokenSource::File: {
        const auto token = tokenFromFile(arguments.tokenFile);
        if (!token)
            return Error{token.error()};
        arguments.target.token = token.value();
        break;
    }
    }
    if (arguments.target.token.isEmpty())
        return Error{QStringLiteral("the token is empty")};
    return {};
}

} // namespace

int runCheckCommand(CheckArguments arguments, CheckFormat format)
{
    if (const auto completed = completeToken(arguments); !completed)
        return complain(completed.error());
    const CheckRules rules = matchingRules(allCheckRules(), arguments.patterns);
    if (rules.isEmpty())
        return complain(
            QStringLiteral("no rule is called %1").arg(arguments.patterns.join(QLatin1Char(','))));
    bool isFirst = true;
    const auto report =
        runCheck(arguments.target, arguments.options, rules, [&](const CheckResult &result) {
            if (format == CheckFormat::Json)
                return;
            if (std::exchange(isFirst, false))
                printLine(formatCheckHeading());
            printLine(formatCheckResult(result));
        });
    if (!report)
        return complain(report.error());
    if (format == CheckFormat::Json)
        printLine(
            QString::fromUtf8(QJsonDocument(reportToJson(report.value(), arguments.strictness))
                                  .toJson(QJsonDocument::Compact)));
    else
        printLine(formatCheckSummary(report.value(), arguments.strictness));
    return isRight(report.value(), arguments.strictness) ? Right : Wrong;
}

} // namespace Switchboard
