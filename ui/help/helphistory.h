// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helpplace.h"

#include <QList>

namespace Switchboard {

//! Where the reader was: as in a browser, a new place forgets the ones ahead.
class HelpHistory final
{
public:
    struct Stop {
        HelpPlace place;
        int scroll = 0; //!< pixels, as the reader left the page
    };

    //! Goes to \a place; \a scrollNow is kept for the stop that is left.
    void visit(const HelpPlace &place, int scrollNow);
    [[nodiscard]] bool canGoBack() const { return m_current > 0; }
    [[nodiscard]] bool canGoForward() const { return m_current + 1 < m_stops.size(); }
    //! One step; the caller has asked canGoBack() or canGoForward().
    Stop back(int scrollNow);
    Stop forward(int scrollNow);
    [[nodiscard]] HelpPlace current() const;

private:
    static constexpr int MostStops = 200;

    Stop step(int by, int scrollNow);

    QList<Stop> m_stops;
    int m_current = -1;
};

} // namespace Switchboard
