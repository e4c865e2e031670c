// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/commandoptions.h"

namespace Switchboard {

namespace {

constexpr qint64 MaxSeconds = 10LL * 365 * 24 * 3600;

} // namespace

QString CommandOptions::take(const char *name)
{
    return m_options.take(QString::fromLatin1(name));
}

void CommandOptions::text(const char *name, QJsonObject &request)
{
    const QString key = QString::fromLatin1(name);
    if (m_options.contains(key))
        request[key] = m_options.take(key);
}

void CommandOptions::number(const char *name, QJsonObject &request, bool required)
{
    const QString key = QString::fromLatin1(name);
    if (!m_options.contains(key)) {
        if (required)
            complain(QStringLiteral("--%1 is needed").arg(key));
        return;
    }
    bool isNumber = false;
    const qint64 value = m_options.take(key).toLongLong(&isNumber);
    if (!isNumber)
        complain(QStringLiteral("--%1 needs a whole number").arg(key));
    request[key] = value;
}

void CommandOptions::seconds(const char *name, QJsonObject &request, BareNumber bare)
{
    const QString key = QString::fromLatin1(name);
    if (!m_options.contains(key))
        return;
    const QString value = m_options.take(key);
    bool isNumber = false;
    const qint64 plain = value.toLongLong(&isNumber);
    const auto duration = durationSeconds(value);
    if (duration)
        request[key] = *duration;
    else if (isNumber && bare == BareNumber::Seconds)
        request[key] = plain;
    else
        complain(QStringLiteral("--%1 needs a duration such as 90s, 10m, 2h or 1d").arg(key));
}

void CommandOptions::complain(const QString &error)
{
    if (!m_error)
        m_error = error;
}

std::optional<QString> CommandOptions::error() const
{
    if (!m_error && !m_options.isEmpty())
        return QStringLiteral("--%1 does not belong here").arg(m_options.constBegin().key());
    return m_error;
}

std::optional<qint64> durationSeconds(const QString &text)
{
    if (text.size() < 2)
        return std::nullopt;
    qint64 unit = 0;
    switch (text.back().unicode()) {
    case 's':
        unit = 1;
        break;
    case 'm':
        unit = 60;
        break;
    case 'h':
        unit = 3600;
        break;
    case 'd':
        unit = 24 * 3600;
        break;
    default:
        return std::nullopt;
    }
    bool isNumber = false;
    const qint64 count = text.chopped(1).toLongLong(&isNumber);
    if (!isNumber || count < 1 || count > MaxSeconds / unit)
        return std::nullopt;
    return count * unit;
}

} // namespace Switchboard
