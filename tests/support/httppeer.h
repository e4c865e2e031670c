// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QTcpSocket>

#include <utility>

namespace Switchboard::Testing {

//! One answer of an HTTP server.
struct HttpReply {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> fields; //!< names in lower case
    QByteArray body; //!< chunks taken off

    [[nodiscard]] QByteArray field(QByteArrayView name) const;
    [[nodiscard]] QJsonObject json() const;
};

//! A client that sends exactly the bytes the test wants, and takes apart what comes back: whole
//! answers, or a stream in chunks.
class HttpPeer final
{
public:
    explicit HttpPeer(quint16 port);

    void send(const QByteArray &bytes);
    //! A GET or POST with Host, Content-Length and \a fields, which are lines with their line ends.
    void request(const QByteArray &line, const QByteArray &fields = {},
                 const QByteArray &body = {});
    //! Everything that has come so far, taken apart.
    [[nodiscard]] const QList<HttpReply> &replies();
    //! Waits for so many answers, 5 s at most.
    [[nodiscard]] bool waitForReplies(qsizetype count);
    //! What has come of a stream: the chunks joined.
    [[nodiscard]] QByteArray stream();
    //! Whether the last chunk has come.
    [[nodiscard]] bool streamHasEnded();
    //! The other side has ended TCP.
    [[nodiscard]] bool hasEnded();
    [[nodiscard]] bool wasReset() const { return m_reset; }
    [[nodiscard]] QTcpSocket &socket() { return m_socket; }

private:
    void takeReplies();
    bool takeReply();
    void takeChunks();

    QTcpSocket m_socket;
    QByteArray m_host;
    QByteArray m_received;
    QByteArray m_stream;
    QList<HttpReply> m_replies;
    bool m_streaming = false;
    bool m_streamEnded = false;
    bool m_reset = false;
};

} // namespace Switchboard::Testing
