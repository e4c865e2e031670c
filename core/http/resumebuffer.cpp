// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/http/resumebuffer.h"

namespace Switchboard {

void ResumeBuffer::append(const QByteArray &json, const QString &kind)
{
    m_entries.push_back({.number = ++m_last, .json = json, .kind = kind});
    m_bytes += json.size();
    shrink();
}

void ResumeBuffer::setLimits(qsizetype maxEvents, qint64 maxBytes)
{
    m_maxEvents = maxEvents;
    m_maxBytes = maxBytes;
    shrink();
}

void ResumeBuffer::shrink()
{
    while (!m_entries.empty()
           && (qsizetype(m_entries.size()) > m_maxEvents || m_bytes > m_maxBytes)) {
        m_bytes -= m_entries.front().json.size();
        m_entries.pop_front();
    }
}

QByteArray ResumeBuffer::idOf(quint64 number) const
{
    return m_run + '-' + QByteArray::number(number);
}

std::optional<quint64> ResumeBuffer::resumable(QByteArrayView id) const
{
    const QByteArray prefix = m_run + '-';
    if (!id.startsWith(prefix))
        return std::nullopt;
    bool isNumber = false;
    const quint64 number = id.sliced(prefix.size()).toByteArray().toULongLong(&isNumber);
    // Only the id as it was given: digits can be written in several ways.
    if (!isNumber || id != idOf(number) || number > m_last)
        return std::nullopt;
    const quint64 oldest = m_last - quint64(m_entries.size()) + 1;
    return number + 1 >= oldest ? std::optional(number) : std::nullopt;
}

} // namespace Switchboard
