// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTcpSocket>

#include <optional>
#include <utility>

namespace Switchboard::Testing {

//! Opcodes of RFC 6455 section 5.2.
namespace Opcode {
inline constexpr int Continuation = 0;
inline constexpr int Text = 1;
inline constexpr int Binary = 2;
inline constexpr int Close = 8;
inline constexpr int Ping = 9;
inline constexpr int Pong = 10;
} // namespace Opcode

//! One frame as it was on the wire, the mask taken off.
struct WireFrame {
    bool final = true;
    bool masked = false;
    int opcode = Opcode::Text;
    QByteArray payload;

    [[nodiscard]] bool isText() const { return opcode == Opcode::Text; }
    //! The status code of a Close frame; nothing when it has none.
    [[nodiscard]] std::optional<quint16> closeCode() const;
    [[nodiscard]] QByteArray closeReason() const { return payload.mid(2); }
};

//! The bytes of one frame; a masked one has a fixed, visible mask.
[[nodiscard]] QByteArray frameBytes(int opcode, const QByteArray &payload, bool final = true,
                                    bool masked = true);
//! The payload of a Close frame.
[[nodiscard]] QByteArray closePayload(quint16 code, const QByteArray &reason = {});
//! A whole WebSocket handshake for \a target; \a fields are lines with their line ends.
[[nodiscard]] QByteArray handshakeBytes(const QByteArray &target, const QByteArray &host,
                                        const QByteArray &fields = {});

//! A client that sends exactly the bytes the test wants, and takes apart what comes back. It does
//! nothing by itself unless it is told to answer a Close.
class RawPeer final : public QObject
{
    Q_OBJECT

public:
    explicit RawPeer(QObject *parent = nullptr);

    void connectTo(quint16 port);
    //! Works on a socket that somebody else made, with the handshake over. Takes it.
    void adopt(QTcpSocket *socket);
    //! Connects and sends a handshake, then \a earlyBytes in the same write.
    void open(quint16 port, const QByteArray &target = "/", const QByteArray &fields = {},
              const QByteArray &earlyBytes = {});
    //! Writes now, or as soon as TCP is connected.
    void send(const QByteArray &bytes);
    void sendText(const QByteArray &text) { send(frameBytes(Opcode::Text, text)); }
    void sendClose(quint16 code, const QByteArray &reason = {})
    {
        send(frameBytes(Opcode::Close, closePayload(code, reason)));
    }
    //! Answers the first Close frame with the same payload from now on.
    void setAnswersClose(bool answers) { m_answersClose = answers; }
    //! Whether frames that are sent carry a mask; a server's do not.
    void setMasks(bool masks) { m_masks = masks; }
    //! Stops taking bytes out of the kernel once the handshake is over.
    void stopReading();
    void readAgain();
    //! Ends its side of TCP and reads on.
    void disconnectGracefully() { m_socket->disconnectFromHost(); }
    void abort() { m_socket->abort(); }

    [[nodiscard]] bool isConnected() const
    {
        return m_socket->state() == QAbstractSocket::ConnectedState;
    }
    //! The other side has ended TCP, or reset it.
    [[nodiscard]] bool hasEnded() const { return m_ended; }
    [[nodiscard]] bool wasReset() const { return m_reset; }
    //! Of the HTTP answer; 0 = it has not come yet.
    [[nodiscard]] int status() const { return m_status; }
    [[nodiscard]] bool isUpgraded() const { return m_status == 101; }
    //! A field of the HTTP answer.
    [[nodiscard]] std::optional<QByteArray> field(const QByteArray &name) const;
    //! The bytes behind a refusal's head.
    [[nodiscard]] const QByteArray &body() const { return m_buffer; }
    [[nodiscard]] const QList<WireFrame> &frames() const { return m_frames; }
    [[nodiscard]] QList<QByteArray> texts() const;
    //! The first Close frame.
    [[nodiscard]] std::optional<WireFrame> close() const;
    //! The status code of the first Close frame; 0 = no Close, or none in it.
    [[nodiscard]] int closeCode() const;
    [[nodiscard]] QTcpSocket &socket() { return *m_socket; }
    void forgetFrames() { m_frames.clear(); }

Q_SIGNALS:
    void frameReceived(const Switchboard::Testing::WireFrame &frame);
    void ended();

private:
    void follow();
    void read();
    bool takeHead();
    bool takeFrame();

    QTcpSocket *m_socket;
    QByteArray m_unsent; //!< until TCP is connected
    QByteArray m_buffer;
    QList<std::pair<QByteArray, QByteArray>> m_fields;
    QList<WireFrame> m_frames;
    int m_status = 0;
    bool m_ended = false;
    bool m_reset = false;
    bool m_answersClose = false;
    bool m_masks = true;
    bool m_paused = false;
};

} // namespace Switchboard::Testing
