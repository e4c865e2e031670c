// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helphistory.h"

namespace Switchboard {

void HelpHistory::visit(const HelpPlace &place, int scrollNow)
{
    if (m_current >= 0) {
        m_stops[m_current].scroll = scrollNow;
        if (m_stops.at(m_current).place == place)
            return;
        m_stops.resize(m_current + 1);
    }
    m_stops.append({.place = place, .scroll = 0});
    if (m_stops.size() > MostStops)
        m_stops.removeFirst();
    m_current = int(m_stops.size()) - 1;
}

HelpHistory::Stop HelpHistory::back(int scrollNow)
{
    return step(-1, scrollNow);
}

HelpHistory::Stop HelpHistory::forward(int scrollNow)
{
    return step(1, scrollNow);
}

HelpHistory::Stop HelpHistory::step(int by, int scrollNow)
{
    m_stops[m_current].scroll = scrollNow;
    m_current += by;
    return m_stops.at(m_current);
}

HelpPlace HelpHistory::current() const
{
    return m_current < 0 ? HelpPlace() : m_stops.at(m_current).place;
}

} // namespace Switchboard
