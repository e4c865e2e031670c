// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"
#include "core/config/configuration.h"
#include "core/onebot/actioncatalogue.h"
#include "core/onebot/requestcodec.h"
#include "core/routing/pendingcalls.h"
#include "core/routing/ratelimitedqueue.h"
#include "core/routing/tokenbucket.h"
#include "core/support/clock.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>

namespace Switchboard {

//! Takes requests from sessions to the backend and exactly one response back for each.
//!
//! Nothing a backend does can break that promise: one that throws, never answers or answers twice
//! costs its caller one failed response at most. Lives on the I/O thread.
class ActionRouter final : public QObject
{
    Q_OBJECT

public:
    //! Takes the response. It is called at most once, on the I/O thread, perhaps before
    //! handleFrame() returns; it may call the router again and may delete the session.
    using Reply = PendingCall::Reply;

    //! \a clock must outlive the router.
    explicit ActionRouter(const Clock &clock, QObject *parent = nullptr);

    //! Where calls go from now on; null = nowhere, they fail with 103. What the backend before has
    //! not answered fails at once with 103, outcome unknown. Not owned.
    void setBackend(Backend *backend);

    //! Serves one text or binary frame of a session. Frames of a session with role Event are
    //! ignored; every other frame, however broken, is answered through \a reply unless
    //! forgetSession() comes first. \a limits are those of the session's service.
    void handleFrame(QByteArrayView frame, const ActionCaller &caller, SessionRole role,
                     const ServiceLimits &limits, Reply reply);

    //! From now on new actions of \a serviceId fail with 1503; running ones may still answer.
    void quiesce(const QString &serviceId);
    //! Answers every call of \a serviceId that still runs with 1503, outcome unknown, and drops its
    //! rate-limited calls.
    void failPending(const QString &serviceId);
    //! Takes back quiesce().
    void resume(const QString &serviceId);
    //! The session is gone: its calls go on, their results go nowhere.
    void forgetSession(SessionId session);

    //! How long no further frame of \a session should be read, in ms, so that it keeps to its rate.
    //! Nothing is refused for being too fast; the client's own sending slows down.
    [[nodiscard]] qint64 pauseMs(SessionId session, const ServiceLimits &limits) const;

    //! Calls the backend has not answered yet, `_async` ones included.
    [[nodiscard]] int inFlight() const { return m_pending.count(); }
    [[nodiscard]] int inFlight(SessionId session) const { return m_pending.count(session); }
    [[nodiscard]] int inFlight(const QString &serviceId) const
    {
        return m_pending.count(serviceId);
    }

    //! Deadlines and the rate-limited line; call it each 100 ms or so.
    void tick();

private:
    enum class Mode { Plain, Async, RateLimited };
    struct Resolved {
        const ActionSpec *spec = nullptr; // null = no such action
        Mode mode = Mode::Plain;
    };
    struct Refusal {
        int retcode = RetCode::Ok; // Ok = not refused
        QString wording;
    };
    struct Order; // one request on its way through handleFrame()

    void handleRequest(Order &order);
    void runPlain(Order &order);
    void runWithSuffix(Order &order);
    [[nodiscard]] Resolved resolve(const QString &name) const;
    [[nodiscard]] Refusal refusal(const Order &order);
    [[nodiscard]] Refusal refusalOfSuffix(const Order &order) const;
    void startCall(const ActionCall &call, const ActionCaller &caller, int timeoutSeconds,
                   PendingCall pending);
    void runQuickOperation(const ActionCall &call, const ActionCaller &caller,
                           const Backend::Done &done);
    // One after the other, whether or not those before worked.
    void runInTurn(const QList<ActionCall> &calls, const ActionCaller &caller,
                   const Backend::Done &done);
    void callBackend(const ActionCall &call, const ActionCaller &caller, const Backend::Done &done);
    void startNextRateLimited();
    void finish(quint64 id, const ActionResult &result);
    void answer(const Order &order, const ActionResult &result) const;
    void answer(const PendingCall &call, const ActionResult &result) const;

    const Clock &m_clock;
    QPointer<Backend> m_backend;
    PendingCalls m_pending;
    RateLimitedQueue m_queue;
    QHash<SessionId, TokenBucket> m_buckets;
    QSet<QString> m_quiescent;
};

} // namespace Switchboard
