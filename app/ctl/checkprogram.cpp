// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/checkprogram.h"

#include "app/ctl/checkoutput.h"
#include "app/ctl/tokeninput.h"
#include "core/check/checkrun.h"

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

} // namespace

int runCheckCommand(CheckArguments arguments, CheckFormat format)
{
    const auto token = readToken(QStringLiteral("check"), arguments.token);
    if (!token)
        return complain(token.error());
    arguments.target.token = token.value();
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
