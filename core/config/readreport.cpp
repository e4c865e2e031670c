// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/readreport.h"

#include <utility>

namespace Switchboard {

ReadReport::ReadReport(QString fileName) : m_fileName(std::move(fileName)) { }

void ReadReport::fail(TextPosition place, const QString &field, const QString &message)
{
    if (m_error.isEmpty())
        m_error = line(place, field, message);
}

void ReadReport::warn(TextPosition place, const QString &field, const QString &message)
{
    m_warnings.append(line(place, field, message));
}

QString ReadReport::line(TextPosition place, const QString &field, const QString &message) const
{
    const QString subject = field.isEmpty() ? QString() : QString(field + QStringLiteral(": "));
    return m_fileName + QLatin1Char(':') + QString::number(place.line) + QLatin1Char(':')
        + QString::number(place.column) + QStringLiteral(": ") + subject + message;
}

} // namespace Switchboard
