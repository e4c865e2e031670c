// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>
#include <limits>
#include <optional>
#include <unordered_map>
#include <vector>

namespace Switchboard {

//! One response on its way to the session that asked. Valid during the call only.
struct ActionReply {
    const QByteArray &frame;
    const QString &action; //!< as it was asked for; empty when the request could not be read
    bool failed = false; //!< the response reports a failure
    int retcode = 0; //!< as in the response
    qint64 elapsedNs = 0; //!< since the request was taken
};

//! One call that a backend has not answered yet.
struct PendingCall {
    using Reply = std::function<void(const ActionReply &reply)>;

    SessionId session;
    QString serviceId;
    QString action;
    QByteArray echo;
    qint64 takenNs = 0; //!< monotonic, when its request came
    qint64 startedMs = 0; //!< monotonic
    qint64 deadlineMs = 0; //!< monotonic
    Reply reply; //!< empty when the caller was answered `async`
};

//! The calls under way. Each leaves exactly once, so whoever takes it owes the reply. I/O thread.
class PendingCalls final
{
public:
    //! The id is never used again.
    quint64 add(PendingCall call);
    //! The call \a id, unless it has left already.
    [[nodiscard]] std::optional<PendingCall> take(quint64 id);
    //! Calls whose deadline is not after \a nowMs, the oldest first.
    [[nodiscard]] std::vector<PendingCall> takeOverdue(qint64 nowMs);
    [[nodiscard]] std::vector<PendingCall> takeService(const QString &serviceId);
    [[nodiscard]] std::vector<PendingCall> takeSession(SessionId session);
    [[nodiscard]] std::vector<PendingCall> takeAll();

    [[nodiscard]] int count() const { return int(m_calls.size()); }
    [[nodiscard]] int count(SessionId session) const { return m_perSession.value(session); }
    [[nodiscard]] int count(const QString &serviceId) const;

private:
    template <typename Predicate> std::vector<PendingCall> takeIf(Predicate wanted);
    void forget(SessionId session);

    static constexpr qint64 Never = std::numeric_limits<qint64>::max();

    std::unordered_map<quint64, PendingCall> m_calls;
    QHash<SessionId, int> m_perSession;
    quint64 m_lastId = 0;
    qint64 m_earliestDeadlineMs = Never; // not after any deadline; keeps idle ticks cheap
};

} // namespace Switchboard
