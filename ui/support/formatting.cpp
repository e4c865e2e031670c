// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace Switchboard {
namespace {

class Formatting
{
    Q_DECLARE_TR_FUNCTIONS(Formatting)
};

QString twoDigits(qint64 value)
{
    return QStringLiteral("%1").arg(value, 2, 10, QLatin1Char('0'));
}

//! One decimal below 10, none from 10 on: `1.2`, `12`.
QString shortNumber(double value)
{
    return QString::number(value, 'f', value < 9.95 ? 1 : 0);
}

} // namespace

QString formatAge(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(milliseconds, 0) / 1000;
    const qint64 days = seconds / 86400;
    const qint64 hours = seconds / 3600 % 24;
    const qint64 minutes = seconds / 60 % 60;
    const QString clock = twoDigits(hours) + QLatin1Char(':') + twoDigits(minutes);
    if (days > 0)
        //: Age from one day on: number of days, then hours and minutes
        return Formatting::tr("%1d %2").arg(days).arg(clock);
    return clock + QLatin1Char(':') + twoDigits(seconds % 60);
}

QString formatRate(double perSecond)
{
    if (!(perSecond >= 0.05))
        return QStringLiteral("0");
    if (perSecond < 99.95)
        return QString::number(perSecond, 'f', 1);
    if (perSecond < 999.5)
        return QString::number(perSecond, 'f', 0);
    if (perSecond < 999'500)
        return shortNumber(perSecond / 1000) + QLatin1Char('k');
    return shortNumber(perSecond / 1'000'000) + QLatin1Char('M');
}

QString formatBytes(quint64 bytes)
{
    if (bytes < 1024)
        return QStringLiteral("%1 B").arg(bytes);
    static constexpr const char *Units[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
    double value = double(bytes) / 1024;
    size_t unit = 0;
    while (value >= 1023.95 && unit + 1 < std::size(Units)) {
        value /= 1024;
        ++unit;
    }
    return QString::number(value, 'f', value < 99.95 ? 1 : 0) + QLatin1Char(' ')
        + QLatin1String(Units[unit]);
}

QString formatRoundTrip(int milliseconds, bool overdue)
{
    if (overdue)
        return QStringLiteral("> 10 s");
    if (milliseconds < 0)
        return formatMissing();
    if (milliseconds < 1000)
        return QStringLiteral("%1 ms").arg(milliseconds);
    return QStringLiteral("%1 s").arg(milliseconds / 1000.0, 0, 'f', milliseconds < 9995 ? 2 : 1);
}

QString formatLatency(double milliseconds)
{
    if (milliseconds < 0)
        return formatMissing();
    if (milliseconds < 0.05)
        return QStringLiteral("< 0.1 ms");
    if (milliseconds < 9.95)
        return QStringLiteral("%1 ms").arg(milliseconds, 0, 'f', 1);
    return formatRoundTrip(qRound(std::min(milliseconds, 1e9)), false);
}

QString formatCount(quint64 count)
{
    return QLocale().toString(count);
}

QString formatAgo(qint64 milliseconds)
{
    const qint64 seconds = std::max<qint64>(milliseconds, 0) / 1000;
    if (seconds < 1)
        return Formatting::tr("now");
    if (seconds < 60)
        return Formatting::tr("%1 s ago").arg(seconds);
    if (seconds < 3600)
        return Formatting::tr("%1 min ago").arg(seconds / 60);
    if (seconds < 86400)
        return Formatting::tr("%1 h ago").arg(seconds / 3600);
    return Formatting::tr("%1 d ago").arg(seconds / 86400);
}

QString formatDateTime(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString formatClock(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs).toString(QStringLiteral("HH:mm"));
}

QString formatDuration(qint64 milliseconds)
{
    if (milliseconds < 100)
        return Formatting::tr("%1 ms").arg(std::max<qint64>(milliseconds, 0));
    if (milliseconds < 9950)
        return Formatting::tr("%1 s").arg(double(milliseconds) / 1000, 0, 'f', 1);
    return Formatting::tr("%1 s").arg((milliseconds + 500) / 1000);
}

QString formatMissing()
{
    return QStringLiteral("—");
}

} // namespace Switchboard
