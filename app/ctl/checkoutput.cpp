// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/checkoutput.h"

#include <QStringList>

namespace Switchboard {

namespace {

constexpr int ResultWidth = -20;
constexpr int IdWidth = -28;

//! Text of a server must not move the cursor of the operator's terminal.
QString printable(QString value)
{
    for (QChar &character : value) {
        if (character.category() == QChar::Other_Control)
            character = QLatin1Char('?');
    }
    return value;
}

QString words(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Holds:
        return QStringLiteral("holds");
    case Verdict::Fails:
        return QStringLiteral("DOES NOT HOLD");
    case Verdict::Differs:
        return QStringLiteral("differs");
    case Verdict::NotApplicable:
        return QStringLiteral("not applicable");
    case Verdict::NotTried:
        break;
    }
    return QStringLiteral("could not be tried");
}

QString row(const QString &result, const QString &id, const QString &rest)
{
    return QStringLiteral("%1 %2 %3").arg(result, ResultWidth).arg(id, IdWidth).arg(rest);
}

QString idsOf(const CheckReport &report, Verdict verdict)
{
    QStringList ids;
    for (const CheckResult &result : report.results) {
        if (result.outcome.verdict == verdict)
            ids.append(result.id);
    }
    return ids.join(QLatin1Char(' '));
}

} // namespace

QString formatCheckHeading()
{
    return row(QStringLiteral("RESULT"), QStringLiteral("RULE"),
               QStringLiteral("WHAT | SEEN | FROM (BASIS)"));
}

QString formatCheckResult(const CheckResult &result)
{
    return row(words(result.outcome.verdict), result.id,
               QStringLiteral("%1 | %2 | %3 (%4)")
                   .arg(result.title, printable(result.outcome.seen), result.source,
                        toString(result.basis)));
}

QString formatCheckSummary(const CheckReport &report, Strictness strictness)
{
    QStringList lines{QString(),
                      QStringLiteral("%1 %2: %3 rules in %4 s")
                          .arg(report.url, printable(report.server))
                          .arg(report.results.size())
                          .arg(double(report.milliseconds) / 1000, 0, 'f', 1)};
    for (const Verdict verdict : {Verdict::Holds, Verdict::Fails, Verdict::Differs,
                                  Verdict::NotApplicable, Verdict::NotTried}) {
        if (const qsizetype count = report.count(verdict); count > 0)
            lines.append(QStringLiteral("%1 %2").arg(words(verdict), ResultWidth).arg(count)
                         + (verdict == Verdict::Holds || verdict == Verdict::NotApplicable
                                ? QString()
                                : QStringLiteral("  ") + idsOf(report, verdict)));
    }
    lines.append(isRight(report, strictness) ? QStringLiteral("Every rule that applies holds.")
                                             : QStringLiteral("Not every rule holds."));
    return lines.join(QLatin1Char('\n'));
}

} // namespace Switchboard
