// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/net/accesspolicy.h"
#include "core/support/clock.h"

#include <QHash>
#include <QHostAddress>
#include <QList>

#include <optional>

namespace Switchboard {

//! The limits of a service's door that depend on what happened before: token failures, flapping,
//! connections in total and per address. I/O thread.
class AdmissionLimiter final
{
public:
    AdmissionLimiter(const Clock &clock, const ServiceLimits &limits);

    void setLimits(const ServiceLimits &limits) { m_limits = limits; }

    //! Whether \a peer failed so often that its token is not looked at for a while.
    //! A correct token is admitted all the same; ask only after a failure.
    [[nodiscard]] std::optional<Refusal> tokenFailed(const QHostAddress &peer);
    //! What a connection is for: clients that ask one thing each connect again and again.
    enum class Purpose { Session, Requests };
    //! Whether one more connection of \a peer may open now.
    [[nodiscard]] std::optional<Refusal> admit(const QHostAddress &peer,
                                               Purpose purpose = Purpose::Session);
    //! A session of \a peer, admitted before, has ended.
    void released(const QHostAddress &peer);
    //! The same, but we ended it: its connect is no flapping.
    void dismissed(const QHostAddress &peer);
    //! Forgets what is too old to matter; call about once a second.
    void forgetOld();

private:
    struct Peer {
        int open = 0;
        QList<qint64> failures; //!< monotonic ms
        QList<qint64> connects;
        qint64 flappingUntil = 0;
    };

    [[nodiscard]] std::optional<Refusal> refuseFlapping(Peer &peer, bool loopback);
    [[nodiscard]] std::optional<Refusal> refuseFull(const Peer &peer, bool loopback) const;

    const Clock &m_clock;
    ServiceLimits m_limits;
    QHash<QHostAddress, Peer> m_peers;
    int m_open = 0;
};

} // namespace Switchboard
