// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/clientframe.h"
#include "core/net/clienthandshake.h"
#include "core/remote/httpresponsereader.h"
#include "core/support/secret.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>
#include <QSslSocket>

#include <memory>

namespace Switchboard {

//! The client's side of one connection, byte by byte, for the test of a service: what a bot would
//! send, and what it would see. WebSocket, HTTP requests, or a stream of events. I/O thread.
class HandshakeClient final : public QObject
{
    Q_OBJECT

public:
    //! Where to, and as whom.
    struct Target {
        QHostAddress address;
        quint16 port = 0;
        QString hostName; //!< for the field Host, without port; empty = the address
        bool usesTls = false; //!< without a look at the certificate: it is our own service
        Secret token; //!< empty = none is sent
    };

    explicit HandshakeClient(Target target, QObject *parent = nullptr);
    //! Cuts the connection without a word.
    ~HandshakeClient() override;

    //! Connects; connected() or failed() follows.
    void open();
    //! Sends the request for the upgrade; answered() follows.
    void requestUpgrade();
    //! Sends GET for \a path; answered() follows.
    void requestContent(const QByteArray &path);
    //! Sends GET for the events at \a path: textReceived() for each, or answered() with a refusal.
    void requestEvents(const QByteArray &path);
    void sendText(const QByteArray &text);
    //! Sends Close; closed() follows when the peer has answered and ended TCP.
    void close(quint16 code);

    [[nodiscard]] quint16 localPort() const { return m_socket.localPort(); }
    //! `TLS 1.3`; empty without TLS. Once connected().
    [[nodiscard]] QString tlsVersion() const;

Q_SIGNALS:
    //! By TCP, and by TLS where it is used.
    void connected();
    //! The HTTP answer. With \a isUpgrade a WebSocket is open; otherwise \a content is its body.
    void answered(int status, bool isUpgrade, const QByteArray &content);
    //! A text frame, or the data of an event of the stream.
    void textReceived(const QByteArray &text);
    //! The WebSocket or the stream is over. \a code of the peer's Close; 0 = there was none.
    void closed(quint16 code);
    //! Nothing came about, or it broke before the answer.
    void failed(const QString &error);

private:
    enum class Phase { Idle, Asking, Streaming, WebSocket, Over };

    void ask(const QByteArray &request, bool wantsStream);
    [[nodiscard]] QByteArray getRequest(const QByteArray &path, const QByteArray &accept) const;
    [[nodiscard]] QByteArray hostField() const;
    [[nodiscard]] ClientHandshake::Fields ownFields() const;
    void read();
    void readAnswer(const QByteArray &bytes);
    void readEvents();
    void readFrames(const QByteArray &bytes);
    void takeFrame(const ServerFrame &frame);
    void end();
    void fail(const QString &error);

    Target m_target;
    QSslSocket m_socket;
    ClientHandshake m_handshake;
    std::unique_ptr<HttpResponseReader> m_answer;
    QByteArray m_buffer; //!< frames, or lines of the stream, that are not whole
    QByteArray m_fragments;
    quint16 m_closeCode = 0;
    Phase m_phase = Phase::Idle;
    bool m_wantsStream = false;
};

} // namespace Switchboard
