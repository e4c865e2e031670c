// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/commandarguments.h"

#include <limits>

namespace Switchboard {

QString CommandArguments::text(QLatin1String name, bool required)
{
    const QJsonValue value = m_request.value(name);
    if (value.isString() && !(required && value.toString().isEmpty()))
        return value.toString();
    if (required || !(value.isUndefined() || value.isNull()))
        complain(QStringLiteral("%1: a text is needed").arg(name));
    return {};
}

qint64 CommandArguments::integer(QLatin1String name, qint64 fallback, qint64 least, qint64 most)
{
    const QJsonValue value = m_request.value(name);
    if (value.isUndefined() || value.isNull())
        return fallback;
    const qint64 number = value.toInteger(std::numeric_limits<qint64>::min());
    if (value.isDouble() && number >= least && number <= most)
        return number;
    complain(QStringLiteral("%1: a whole number from %2 to %3 is needed")
                 .arg(name)
                 .arg(least)
                 .arg(most));
    return fallback;
}

bool CommandArguments::flag(QLatin1String name)
{
    const QJsonValue value = m_request.value(name);
    if (!value.isBool() && !value.isUndefined())
        complain(QStringLiteral("%1: true or false is needed").arg(name));
    return value.toBool();
}

QList<quint64> CommandArguments::positiveNumbers(QLatin1String name, const QString &what)
{
    QList<quint64> numbers;
    const QJsonArray array = m_request.value(name).toArray();
    for (const QJsonValue &value : array) {
        const qint64 number = value.toInteger(0);
        if (number > 0)
            numbers.append(quint64(number));
        else
            complain(QStringLiteral("%1: %2 are needed").arg(name, what));
    }
    if (numbers.isEmpty())
        complain(QStringLiteral("%1: %2 are needed, at least one").arg(name, what));
    return numbers;
}

void CommandArguments::complain(const QString &error)
{
    if (!m_error)
        m_error = error;
}

} // namespace Switchboard
