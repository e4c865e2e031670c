// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/http/eventstream.h"
#include "core/http/httpserverconnection.h"
#include "core/http/resumebuffer.h"
#include "core/services/websocketserverservice.h"

#include <QHash>

namespace Switchboard {

//! An HTTP API service: bots ask it by HTTP, read its events as a stream where its kind has one,
//! and upgrade to WebSocket on the same port where its settings allow it. I/O thread.
class HttpServerService final : public WebSocketServerService
{
    Q_OBJECT

public:
    HttpServerService(ServiceSettings settings, BackendRoute &route, SessionRegistry &registry,
                      const Clock &clock, QObject *parent = nullptr);
    ~HttpServerService() override;

    void tick() override;
    [[nodiscard]] ServiceStatus status() const override;
    [[nodiscard]] int halfOpen() const override;

protected:
    void prepareChange() override;
    void settingsChanged(const ServiceSettings &before) override;
    int sayFarewell(const QString &reason) override;
    //! Connections that only ask count too: off means that they are gone.
    [[nodiscard]] int openSessions() const override;
    void setQuiet(bool quiet) override;
    void cutSessions() override;
    void takeEvent(const EncodedEvent &event) override;

private:
    //! Who is behind a connection; for the router it is like a session.
    struct Client {
        SessionId id;
        QHostAddress address;
        quint16 port = 0;
        QString userAgent;
        QString tlsVersion;
    };

    void addConnection(const RequestConnection &incoming);
    void forgetConnection(HttpServerConnection *connection);
    void judgeHead(HttpServerConnection *connection);
    void answerRequest(HttpServerConnection *connection);
    void callAction(HttpServerConnection *connection, const QByteArray &frame);
    void refuseProblem(HttpServerConnection *connection, const HttpProblem &problem);
    void limitBodies();

    // In httpserverstreams.cpp.
    [[nodiscard]] bool hasStreams() const { return m_settings.kind == ServiceKind::SseServer; }
    [[nodiscard]] SessionInfo streamInfo(const Client &client);
    void openStream(HttpServerConnection *connection);
    void greetStream(EventStream &stream, const std::optional<QByteArray> &lastId);
    void sendLifecycle(EventStream &stream, LifecycleChange change, quint64 number);
    void forgetStream(EventStream *stream, const CloseInfo &close);
    int endStreams(const QString &reason);
    void streamEvent(const EncodedEvent &event);
    void deliverStreams();

    QHash<HttpServerConnection *, Client> m_clients;
    QList<EventStream *> m_streams;
    ResumeBuffer m_resume;
    OutgoingFrames m_streamBatch; //!< the events of this loop turn
    QString m_streamKind; //!< of the last of them
    bool m_deliveryScheduled = false;
};

} // namespace Switchboard
