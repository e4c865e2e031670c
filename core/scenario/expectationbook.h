// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/observation.h"
#include "core/scenario/scenario.h"

#include <QHash>
#include <QJsonValue>
#include <QList>

#include <deque>

namespace Switchboard {

//! Follows what bots do and which expectations it meets. Times are milliseconds of one clock.
//!
//! Whatever a bot does is taken by one expectation, the one that was opened first. What nobody took
//! stays for expectations that are opened later, until forget() or until MaxKept newer ones came.
class ExpectationBook final
{
public:
    static constexpr std::size_t MaxKept = 10'000;

    //! How an expectation ended.
    struct Outcome {
        int number = 0; //!< as it was opened
        bool passed = false;
        qint64 ms = 0; //!< after the opening
        QString seen; //!< what met it, or what came instead
        ScenarioPeer peer; //!< whose doing decided it
        QJsonValue data; //!< of what met it
    };

    //! Opens \a expectation (without variables) under \a number. With `from: all` everybody in
    //! \a peers has to meet it. With \a kind ExpectNone whatever matches breaks it, also what came
    //! since markAct().
    void open(int number, ScenarioStep::Kind kind, const Expectation &expectation,
              const QList<ScenarioPeer> &peers, qint64 nowMs);
    void observe(const Observation &observation, qint64 nowMs);
    //! Ends what is over at \a nowMs.
    void expire(qint64 nowMs);
    //! The next time at which expire() has something to do, or -1.
    [[nodiscard]] qint64 nextDeadline() const;
    //! What has ended since the last call.
    [[nodiscard]] QList<Outcome> takeOutcomes();
    [[nodiscard]] qsizetype openCount() const { return m_open.size(); }

    //! An act begins: what was seen before was no answer to it.
    void markAct() { m_actMark = m_lastSeen; }
    //! Forgets what nobody has taken.
    void forget() { m_kept.clear(); }

private:
    struct Open {
        int number = 0;
        bool isNone = false;
        Expectation expectation;
        QList<ScenarioPeer> needed; //!< with `from: all`
        QHash<quint64, int> counts; //!< by session, or by 0 when it does not matter who it was
        qint64 openedMs = 0;
        qint64 deadlineMs = 0;
    };
    struct Kept {
        quint64 number = 0;
        Observation observation;
    };

    //! Whether \a open takes \a observation; it may end by it.
    bool offer(Open &open, const Observation &observation, qint64 nowMs);
    void breakNone(Open &open, const Observation &observation, qint64 nowMs);
    [[nodiscard]] static bool isMet(const Open &open);
    [[nodiscard]] QString whatCameInstead(const Open &open) const;
    void finish(Open &open, Outcome outcome);
    void dropFinished();

    QList<Open> m_open; //!< by time of opening
    std::deque<Kept> m_kept; //!< oldest first
    QList<Outcome> m_outcomes;
    quint64 m_lastSeen = 0;
    quint64 m_actMark = 0;
};

} // namespace Switchboard
