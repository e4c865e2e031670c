// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/circuitbreaker.h"
#include "core/support/deliveryreceipt.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace Switchboard {

//! One event on its way to an HTTP POST target.
struct PostEvent {
    QByteArray body; //!< exactly what is sent and signed
    QString kind;
    DeliveryReceiptPtr receipt; //!< may be null
};

//! The events that wait for one HTTP POST target, in order, one under way at most. It is bounded:
//! the oldest give way. Pure: the time comes from outside, in ms of the monotonic clock.
class PostQueue final
{
public:
    //! What became of a request.
    enum class Outcome {
        Delivered, //!< answered with 2xx
        Refused, //!< another answer that a second try would not change
        Failed, //!< no answer, or a 5xx: tried again while retries are left
    };
    struct Counters {
        quint64 delivered = 0;
        quint64 failed = 0; //!< refused, or given up after the last try
        quint64 overflowed = 0; //!< gave way to newer ones
        quint64 retried = 0; //!< tries beyond the first
    };

    static constexpr qint64 FirstRetryMs = 1'000; //!< doubles with each try
    static constexpr qint64 LongestRetryMs = 30'000;

    //! At least one event fits in; \a retries is the number of tries beyond the first.
    void setLimits(int maxEvents, int retries);
    void append(const PostEvent &event);
    //! The next event if it may be sent at \a nowMs; it is under way from then on. Null = nothing
    //! waits, one is under way, or it is not time yet.
    [[nodiscard]] const PostEvent *begin(qint64 nowMs);
    //! The event under way has come to its end.
    void finish(Outcome outcome, qint64 nowMs);
    //! The next event is due at once, whatever failed before.
    void hurry();
    //! Forgets everything, also what is under way; it counts as overflowed. Returns how many
    //! events that were.
    int clear();

    [[nodiscard]] bool isUnderWay() const { return m_isUnderWay; }
    [[nodiscard]] bool isEmpty() const { return m_events.isEmpty(); }
    //! Events that wait or are under way.
    [[nodiscard]] int size() const { return int(m_events.size()); }
    //! When the next event may be sent; 0 = at once, or nothing waits.
    [[nodiscard]] qint64 nextTryMs() const;
    [[nodiscard]] const CircuitBreaker &circuit() const { return m_circuit; }
    [[nodiscard]] const Counters &counters() const { return m_counters; }

private:
    void makeRoom();
    void giveUpFirst();

    QList<PostEvent> m_events; //!< the first is the one under way
    CircuitBreaker m_circuit;
    Counters m_counters;
    int m_maxEvents = 1;
    int m_retries = 0;
    int m_tries = 0; //!< of the first event
    qint64 m_retryAtMs = 0;
    bool m_isUnderWay = false;
};

} // namespace Switchboard
