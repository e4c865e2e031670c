// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/remote/httpresponsereader.h"
#include "core/remote/remoteconnection.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <memory>
#include <utility>

namespace Switchboard {

//! A request of ours. Host, Content-Length and Connection are added.
struct OutgoingRequest {
    QByteArray method = "POST";
    QList<std::pair<QByteArray, QByteArray>> fields;
    QByteArray body;
};

//! What a server answered.
struct HttpReply {
    int status = 0;
    QByteArray body;
};

//! Times and sizes of an HttpConnection; 0 = no limit of time.
struct HttpConnectionLimits {
    int connectMs = 10'000; //!< until TCP and TLS are there
    int requestMs = 30'000; //!< of a whole request, connecting included
    int idleMs = 60'000; //!< an idle connection is closed then, or when the server says so
    qint64 maxBodyBytes = 1024 * 1024; //!< of an answer
};

//! Talks to one HTTP server, one request after the other, over a connection that is kept while
//! both sides want it. No request is ever sent twice. I/O thread.
class HttpConnection final : public QObject
{
    Q_OBJECT

public:
    HttpConnection(RemoteTarget target, const RemoteSettings &settings,
                   const HttpConnectionLimits &limits, QObject *parent = nullptr);
    //! Cuts the connection; nothing is told.
    ~HttpConnection() override;
    Q_DISABLE_COPY_MOVE(HttpConnection)

    //! They count from the next request on.
    void setLimits(const HttpConnectionLimits &limits) { m_limits = limits; }

    //! While isIdle(). Exactly one of the signals follows, unless abort() comes first, and never
    //! before this returns.
    void send(const OutgoingRequest &request);
    //! Cuts the connection and forgets the request.
    void abort();

    //! Whether no request is under way.
    [[nodiscard]] bool isIdle() const { return !m_isBusy; }
    //! Whether a connection is open now.
    [[nodiscard]] bool isConnected() const { return m_socket != nullptr; }

Q_SIGNALS:
    void answered(const Switchboard::HttpReply &answer);
    //! \a error is one English line.
    void failed(const QString &error);

private:
    void open();
    void adopt();
    void write();
    void read();
    void onSocketError();
    void onEnded();
    void complete();
    void waitForNext();
    void fail(const QString &error);
    [[nodiscard]] bool isStale() const;
    void drop();

    RemoteTarget m_target;
    RemoteSettings m_settings;
    HttpConnectionLimits m_limits;
    std::unique_ptr<RemoteConnection> m_opening;
    std::unique_ptr<QSslSocket> m_socket;
    std::unique_ptr<HttpResponseReader> m_reader;
    QTimer m_requestTimer;
    QTimer m_idleTimer;
    OutgoingRequest m_request;
    bool m_isBusy = false;
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::HttpReply)
