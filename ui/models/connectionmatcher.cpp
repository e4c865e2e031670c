// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/connectionmatcher.h"

#include "ui/support/closetext.h"
#include "ui/support/statetext.h"

namespace Switchboard {

ConnectionMatcher::ConnectionMatcher(const QString &serviceId, const QString &text)
    : m_serviceId(serviceId), m_text(text), m_needle(text.toCaseFolded())
{
    if (text == QLatin1String("#"))
        m_text.clear(); // a number is about to follow
    else if (text.startsWith(QLatin1Char('#')))
        m_number = text.mid(1);
    for (int state = 0; state <= int(SessionState::Closed); ++state)
        m_stateMatches[size_t(state)] = isIn(stateText(SessionState(state)).text);
}

bool ConnectionMatcher::accepts(const ConnectionRow &row) const
{
    if (!m_serviceId.isEmpty() && row.info.serviceId != m_serviceId)
        return false;
    if (m_text.isEmpty())
        return true;
    if (!m_number.isNull())
        return m_number == QString::number(row.info.id.value());
    return row.searchText.contains(m_needle) || m_stateMatches[size_t(row.state())]
        || (row.isClosed() && isIn(closeText(*row.close)));
}

bool ConnectionMatcher::isIn(const QString &hay) const
{
    return hay.contains(m_text, Qt::CaseInsensitive);
}

} // namespace Switchboard
