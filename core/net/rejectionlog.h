// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/rejectionreport.h"

#include <QHash>
#include <QHostAddress>
#include <QString>

#include <array>

namespace Switchboard {

class Clock;

//! One refused handshake, as it is counted.
struct Rejection {
    QString serviceId;
    QHostAddress address;
    //! What the client did wrong: a wrong token stays one when too many of them are answered 429.
    RefusalCause cause = RefusalCause::MalformedRequest;
    int status = 0; //!< of the answer
    QString client; //!< User-Agent, untrusted
    TokenHint tokenHint = TokenHint::NotConcerned;
    int tokenLength = 0;
    QString tokenServiceId;
};

//! What kind of clients were refused and how often, in groups of service, source and cause. I/O
//! thread.
//!
//! There are at most 1,000 groups. For one more the group that was quiet longest leaves when it
//! had nothing for ten minutes; else the handshake is counted only. Counts always add up:
//! `total` = the groups + `ungrouped` + what was cleared.
class RejectionLog final
{
public:
    static constexpr qsizetype MaxGroups = 1000;
    static constexpr qint64 QuietMs = 10 * 60'000;
    static constexpr qsizetype MaxClientLength = 200;

    //! \a clock must live longer than the log.
    explicit RejectionLog(const Clock &clock);

    void add(const Rejection &rejection);
    //! Forgets the groups with these numbers; all of them, and what was counted only, when there
    //! are none.
    void clear(const QList<quint64> &numbers);
    [[nodiscard]] RejectionReport report() const;
    //! Whether report() says something new since the last call of this function; rates that fall
    //! count too.
    [[nodiscard]] bool takeChanged();

    //! `192.0.2.0/24`, `2001:db8::/64`; a loopback address as it is.
    [[nodiscard]] static QString sourceOf(const QHostAddress &address);

private:
    static constexpr int WindowSeconds = 60;

    struct Group {
        RejectedGroup values;
        qint64 lastMonotonicMs = 0;
        qint64 lastSecond = 0; //!< of the newest bucket
        std::array<int, WindowSeconds> buckets{}; //!< by second modulo 60
    };

    //! Empties the buckets of the seconds that passed without a rejection.
    static void roll(Group &group, qint64 second);
    [[nodiscard]] static int lastMinute(const Group &group, qint64 second);
    [[nodiscard]] Group *groupFor(const Rejection &rejection, const QString &source);
    [[nodiscard]] bool makeRoom();

    const Clock &m_clock;
    QHash<QString, Group> m_groups;
    quint64 m_lastNumber = 0;
    quint64 m_total = 0;
    quint64 m_ungrouped = 0;
    bool m_changed = false;
    qint64 m_reportedSecond = 0;
    qint64 m_lastSecond = 0; //!< of the newest rejection of all
};

} // namespace Switchboard
