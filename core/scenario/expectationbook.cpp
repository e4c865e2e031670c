// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/expectationbook.h"

#include "core/scenario/expectationmatch.h"
#include "core/scenario/scenarioduration.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace Switchboard {

void ExpectationBook::open(int number, ScenarioStep::Kind kind, const Expectation &expectation,
                           const QList<ScenarioPeer> &peers, qint64 nowMs)
{
    Open open{.number = number,
              .isNone = kind == ScenarioStep::Kind::ExpectNone,
              .expectation = expectation,
              .openedMs = nowMs,
              .deadlineMs = nowMs + expectation.withinMs};
    if (expectation.from == QLatin1String("all")) {
        open.needed = peers;
        if (peers.isEmpty()) {
            finish(open, {.seen = QStringLiteral("no client is connected")});
            return;
        }
    }
    if (open.isNone) {
        for (const Kept &kept : m_kept) {
            if (open.number >= 0 && kept.number > m_actMark)
                breakNone(open, kept.observation, nowMs);
        }
    } else {
        std::erase_if(m_kept, [this, &open, nowMs](const Kept &kept) {
            return open.number >= 0 && offer(open, kept.observation, nowMs);
        });
    }
    if (open.number >= 0)
        m_open.append(std::move(open));
}

void ExpectationBook::observe(const Observation &observation, qint64 nowMs)
{
    ++m_lastSeen;
    for (Open &open : m_open) {
        if (!open.isNone && offer(open, observation, nowMs)) {
            dropFinished();
            return;
        }
    }
    for (Open &open : m_open) {
        if (open.isNone)
            breakNone(open, observation, nowMs);
    }
    dropFinished();
    m_kept.push_back({m_lastSeen, observation});
    if (m_kept.size() > MaxKept)
        m_kept.pop_front();
}

void ExpectationBook::expire(qint64 nowMs)
{
    for (Open &open : m_open) {
        if (open.deadlineMs > nowMs)
            continue;
        Outcome outcome{.passed = open.isNone, .ms = nowMs - open.openedMs};
        if (!open.isNone)
            outcome.seen = whatCameInstead(open);
        finish(open, std::move(outcome));
    }
    dropFinished();
}

qint64 ExpectationBook::nextDeadline() const
{
    qint64 next = -1;
    for (const Open &open : m_open)
        next = next < 0 ? open.deadlineMs : std::min(next, open.deadlineMs);
    return next;
}

QList<ExpectationBook::Outcome> ExpectationBook::takeOutcomes()
{
    return std::exchange(m_outcomes, {});
}

bool ExpectationBook::offer(Open &open, const Observation &observation, qint64 nowMs)
{
    const Expectation &expectation = open.expectation;
    if (!countsFrom(expectation, observation.peer) || !matches(expectation, observation))
        return false;
    const bool countsEach = expectation.from == QLatin1String("all");
    int &count = open.counts[countsEach ? observation.peer.session.value() : 0];
    if (count >= expectation.count)
        return false; // one more of a client that has done its part
    ++count;
    if (isMet(open))
        finish(open,
               {.passed = true,
                .ms = nowMs - open.openedMs,
                .seen = wordsOf(observation),
                .peer = observation.peer,
                .data = observation.data});
    return true;
}

void ExpectationBook::breakNone(Open &open, const Observation &observation, qint64 nowMs)
{
    if (!countsFrom(open.expectation, observation.peer) || !matches(open.expectation, observation))
        return;
    finish(open,
           {.ms = nowMs - open.openedMs,
            .seen = QString(QStringLiteral("came: ") + wordsOf(observation)
                            + QStringLiteral(" from ") + wordsOf(observation.peer)),
            .peer = observation.peer});
}

bool ExpectationBook::isMet(const Open &open)
{
    if (open.expectation.from != QLatin1String("all"))
        return open.counts.value(0) >= open.expectation.count;
    return std::ranges::all_of(open.needed, [&open](const ScenarioPeer &peer) {
        return open.counts.value(peer.session.value()) >= open.expectation.count;
    });
}

QString ExpectationBook::whatCameInstead(const Open &open) const
{
    constexpr std::size_t MaxShown = 3;
    QStringList parts;
    if (open.expectation.from == QLatin1String("all")) {
        QStringList silent;
        for (const ScenarioPeer &peer : open.needed) {
            if (open.counts.value(peer.session.value()) < open.expectation.count)
                silent.append(wordsOf(peer));
        }
        parts.append(QStringLiteral("not from ") + silent.join(QStringLiteral(", ")));
    } else if (open.expectation.count > 1) {
        parts.append(
            QStringLiteral("%1 of %2 came").arg(open.counts.value(0)).arg(open.expectation.count));
    }
    QStringList others;
    const bool wantsAction = !open.expectation.action.isEmpty();
    for (auto it = m_kept.rbegin(); it != m_kept.rend() && others.size() < qsizetype(MaxShown);
         ++it) {
        if ((it->observation.kind == Observation::Kind::Action) == wantsAction)
            others.prepend(wordsOf(it->observation) + QStringLiteral(" from ")
                           + wordsOf(it->observation.peer));
    }
    if (!others.isEmpty())
        parts.append(QStringLiteral("came instead: ") + others.join(QStringLiteral(", ")));
    if (parts.isEmpty())
        parts.append(QStringLiteral("nothing came"));
    return QStringLiteral("not within %1: %2")
        .arg(scenarioDuration(open.expectation.withinMs), parts.join(QStringLiteral("; ")));
}

void ExpectationBook::finish(Open &open, Outcome outcome)
{
    if (open.number < 0)
        return;
    outcome.number = open.number;
    m_outcomes.append(std::move(outcome));
    open.number = -1; // ended; dropFinished() takes it out
}

void ExpectationBook::dropFinished()
{
    m_open.removeIf([](const Open &open) { return open.number < 0; });
}

} // namespace Switchboard
