// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficfilter.h"

#include "core/onebot/jsontext.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

//! Whether \a text holds \a needle, which is in lower case; only ASCII letters have a case.
bool holds(QByteArrayView text, QByteArrayView needle)
{
    return std::search(text.begin(), text.end(), needle.begin(), needle.end(),
                       [](char a, char b) { return lowered(a) == b; })
        != text.end();
}

//! Clients may write every character beyond ASCII as `\uXXXX`.
bool hasEscapedCharacters(QByteArrayView json)
{
    return json.indexOf(QByteArrayView("\\u")) >= 0;
}

} // namespace

void TrafficFilter::setText(const QString &words)
{
    m_words = words.simplified().split(u' ', Qt::SkipEmptyParts);
    m_needles.clear();
    for (const QString &word : std::as_const(m_words)) {
        QByteArray needle = word.toUtf8();
        std::ranges::transform(needle, needle.begin(), lowered);
        m_needles.append(needle);
    }
}

bool TrafficFilter::isActive() const
{
    return m_kinds != AllKinds || m_failuresOnly || !m_serviceId.isEmpty() || m_session.isValid()
        || !m_type.isEmpty() || !m_words.isEmpty();
}

bool TrafficFilter::acceptsHead(const TrafficRecord &record) const
{
    const TrafficMessage &message = *record.message;
    return (m_kinds & bitOf(message.kind)) != 0 && (!m_failuresOnly || message.isFailure())
        && (!m_session.isValid() || record.session == m_session)
        && (m_serviceId.isEmpty() || message.serviceId == m_serviceId)
        && (m_type.isEmpty() || message.type == m_type);
}

bool TrafficFilter::acceptsText(const TrafficMessage &message) const
{
    QByteArray unescaped; // made for the first word that needs it
    for (qsizetype i = 0; i < m_words.size(); ++i) {
        const QString &word = m_words.at(i);
        const QByteArray &needle = m_needles.at(i);
        if (message.type.contains(word, Qt::CaseInsensitive)
            || message.summary.contains(word, Qt::CaseInsensitive)
            || holds(message.payload(), needle))
            continue;
        if (!message.isJson || !hasEscapedCharacters(message.payload()))
            return false;
        if (unescaped.isEmpty())
            unescaped = unescapedJsonString(message.payload()).toUtf8();
        if (!holds(unescaped, needle))
            return false;
    }
    return true;
}

} // namespace Switchboard
