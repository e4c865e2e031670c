// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/session.h"
#include "core/sessions/sessioninfo.h"

#include <QList>

namespace Switchboard {

//! Every live session of the process, in the order of their ids, and what changed since somebody
//! last looked. I/O thread.
class SessionRegistry final
{
public:
    SessionRegistry() = default;
    //! Its ids follow \a lastId, so that those of a registry of its own are nobody else's.
    explicit SessionRegistry(SessionId lastId) : m_lastId(lastId.value()) { }

    //! A new id; ids only grow.
    [[nodiscard]] SessionId nextId() { return SessionId(++m_lastId); }

    void add(Session *session);
    //! The session is gone; its last figures are kept for the next changes.
    void remove(Session *session, const CloseInfo &close, qint64 ageMs);

    [[nodiscard]] Session *find(SessionId id) const;
    [[nodiscard]] const QList<Session *> &sessions() const { return m_sessions; }
    [[nodiscard]] QList<SessionStats> stats() const;

    //! Moves the sessions that opened and closed since the last call into the two lists. A session
    //! that did both is in neither.
    void takeChanges(QList<SessionInfo> &opened, QList<SessionClosed> &closed);

private:
    quint64 m_lastId = 0;
    QList<Session *> m_sessions;
    QList<SessionInfo> m_opened;
    QList<SessionClosed> m_closed;
};

} // namespace Switchboard
