// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <functional>
#include <optional>

namespace Switchboard {

//! How a connection of ours came to its end, or why it never came about.
struct LinkEnd {
    bool wasOpen = false;
    qint64 openMs = 0; //!< how long, when it was
    bool goingAway = false; //!< the peer said 1001 and both said Close
    bool isRefused = false; //!< we are not wanted, which waiting will hardly change
    std::optional<qint64> retryAfterMs; //!< what the refusal asked for
};

//! When a lost connection is tried again (reliability section 4): full jitter under a ceiling that
//! doubles, a slow lane for those who do not want us, and no herd when a server comes back.
class Backoff final
{
public:
    //! \a random gives numbers from 0 to below 1.
    explicit Backoff(std::function<double()> random) : m_random(std::move(random)) { }

    //! Takes the fixed interval and the caps of \a settings for the next pauses.
    void configure(const ServiceSettings &settings);
    //! The pause in ms before the next attempt, after \a end.
    [[nodiscard]] qint64 pauseAfter(const LinkEnd &end);
    //! Forgets the failures: somebody asked for it, the network is back, or the machine woke up.
    //! Returns the short pause that spreads the attempts of many links.
    [[nodiscard]] qint64 startOver();
    //! Attempts in a row that failed.
    [[nodiscard]] int failures() const { return m_failures; }

private:
    [[nodiscard]] qint64 between(qint64 low, qint64 high) const;

    std::function<double()> m_random;
    qint64 m_fixedMs = 0;
    qint64 m_capMs = 30'000;
    qint64 m_refusedCapMs = 300'000;
    int m_failures = 0;
};

} // namespace Switchboard
