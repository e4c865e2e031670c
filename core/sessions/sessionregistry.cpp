// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/sessionregistry.h"

#include <algorithm>

namespace Switchboard {

namespace {

//! With no viewer the list of closed sessions must not grow for ever; the journal has them all.
constexpr qsizetype MaxRememberedCloses = 20'000;

SessionId idOf(const Session *session)
{
    return session->info().id;
}

} // namespace

void SessionRegistry::add(Session *session)
{
    m_sessions.append(session);
    m_opened.append(session->info());
}

void SessionRegistry::remove(Session *session, const CloseInfo &close, qint64 ageMs)
{
    m_sessions.removeOne(session);
    const auto unseen = std::ranges::lower_bound(m_opened, idOf(session), {}, &SessionInfo::id);
    if (unseen != m_opened.end() && unseen->id == idOf(session)) {
        m_opened.erase(unseen);
        return;
    }
    if (m_closed.size() >= MaxRememberedCloses)
        m_closed.removeFirst();
    m_closed.append(
        {.id = idOf(session), .close = close, .ageMs = ageMs, .stats = session->stats()});
}

Session *SessionRegistry::find(SessionId id) const
{
    const auto found = std::ranges::lower_bound(m_sessions, id, {}, idOf);
    return found != m_sessions.end() && idOf(*found) == id ? *found : nullptr;
}

QList<SessionStats> SessionRegistry::stats() const
{
    QList<SessionStats> result;
    result.reserve(m_sessions.size());
    for (const Session *session : m_sessions)
        result.append(session->stats());
    return result;
}

void SessionRegistry::takeChanges(QList<SessionInfo> &opened, QList<SessionClosed> &closed)
{
    opened = std::exchange(m_opened, {});
    closed = std::exchange(m_closed, {});
}

} // namespace Switchboard
