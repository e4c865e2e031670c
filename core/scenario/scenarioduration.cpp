// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenarioduration.h"

#include "core/scenario/scenarionode.h"

#include <QRegularExpression>

namespace Switchboard {

namespace {

qint64 unitMs(const QString &unit)
{
    if (unit == QLatin1String("ms"))
        return 1;
    if (unit == QLatin1String("s"))
        return 1000;
    return unit == QLatin1String("m") ? 60'000 : 3'600'000;
}

} // namespace

std::optional<qint64> scenarioDurationMs(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{1,9}(?:\\.[0-9]{1,6})?) ?(ms|s|m|h)$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return {};
    const double ms = match.captured(1).toDouble() * double(unitMs(match.captured(2)));
    if (ms > double(ScenarioLimits::MaxWaitMs))
        return {};
    return qRound64(ms);
}

QString scenarioDuration(qint64 ms)
{
    for (const auto &[unit, name] :
         {std::pair<qint64, const char *>{3'600'000, "h"}, {60'000, "m"}, {1000, "s"}}) {
        if (ms > 0 && ms % unit == 0)
            return QString::number(ms / unit) + QLatin1String(name);
    }
    if (ms < 1000)
        return QString::number(ms) + QStringLiteral("ms");
    return QStringLiteral("%1.%2s").arg(ms / 1000).arg(ms % 1000, 3, 10, QLatin1Char('0'));
}

} // namespace Switchboard
