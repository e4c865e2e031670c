// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/http/httpserverconnection.h"
#include "core/net/maskedhead.h"
#include "core/sessions/ratemeter.h"
#include "core/sessions/session.h"
#include "core/sessions/slowdetector.h"

#include <QByteArray>

namespace Switchboard {

//! Where clients ask for the stream of events.
inline const QByteArray EventStreamPath = QByteArrayLiteral("/_events");

//! A session over server-sent events: one answer that does not end. I/O thread.
class EventStream final : public Session
{
    Q_OBJECT

public:
    //! Takes \a connection, whose client has asked for the stream.
    EventStream(SessionInfo info, HttpServerConnection *connection, MaskedHead head,
                const ServiceLimits &limits, const Clock &clock, QObject *parent = nullptr);

    //! Queues events as chunks of the answer; \a lastKind is the kind of the last of them. flush()
    //! follows.
    void queueEvents(const OutgoingFrames &events, const QString &lastKind);
    //! Queues a line that clients skip.
    void queueComment(const QByteArray &text);
    void flush() { m_connection->flush(); }
    void setLimits(const ServiceLimits &limits);
    void noteHeartbeat(qint64 nowMs) { m_lastHeartbeatMs = nowMs; }

    [[nodiscard]] bool isOpen() const override { return !m_closing && !m_closed; }
    [[nodiscard]] bool isClosing() const override { return m_closing && !m_closed; }
    [[nodiscard]] SessionStats stats() const override;
    [[nodiscard]] SessionDetails details() const override;
    [[nodiscard]] qint64 queuedBytes() const override { return m_connection->sendQueue().bytes(); }
    [[nodiscard]] qint64 incomingBytes() const override { return 0; }
    //! Ends the stream behind what is queued. \a code is not told to the client, who knows none.
    void close(quint16 code, const QString &reason) override;
    void abort(AbortCause cause) override { m_connection->abort(cause); }
    //! Writes something, so that the kernel notices a peer that is gone.
    void demandSignOfLife(qint64 withinMs) override;
    void setServiceStopping(bool stopping) override { m_serviceStopping = stopping; }
    void tick() override;

    //! \a json as an event with \a id.
    [[nodiscard]] static QByteArray chunkOf(QByteArrayView id, QByteArrayView json);

private:
    [[nodiscard]] SessionState state() const;
    void checkQueue(qint64 nowMs);

    const Clock &m_clock;
    HttpServerConnection *m_connection;
    MaskedHead m_head;
    ServiceLimits m_limits;
    RateMeter m_outRate;
    SlowDetector m_slowDetector;
    DropReporter m_dropReporter;
    QString m_reason; //!< of our close
    QString m_lastEvent;
    qint64 m_lastEventMs = 0;
    qint64 m_lastHeartbeatMs = 0;
    qint64 m_lastSentMs = 0; //!< anything, comments included
    qint64 m_overMarkSinceMs = -1; //!< -1 = the queue is below its mark
    bool m_serviceStopping = false;
    bool m_closing = false;
    bool m_closed = false;
};

} // namespace Switchboard
