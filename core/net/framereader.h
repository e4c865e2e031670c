// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/channellimits.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

#include <wslay/wslay.h>

namespace Switchboard {

class WebSocketChannel;
enum class ChannelRole;

//! wslay's event API around one connection: bytes in, messages and control replies out to the
//! channel.
class FrameReader final
{
public:
    FrameReader(WebSocketChannel &channel, ChannelRole role, const ChannelLimits &limits);
    ~FrameReader();
    Q_DISABLE_COPY_MOVE(FrameReader)

    //! Reads the frames in \a bytes; answers (Pong, Close) are in takeReplies() afterwards.
    //! False: the peer broke the protocol and the input must not be read any further.
    [[nodiscard]] bool feed(QByteArrayView bytes, qint64 nowMs);
    //! Frames that wslay wants to send now.
    [[nodiscard]] QByteArray takeReplies();
    //! Lets wslay make our Close frame; takeReplies() has it.
    void queueClose(quint16 code, const QByteArray &reason);
    //! Lets wslay make a ping frame.
    void queuePing(const QByteArray &payload);
    void setMaxMessageBytes(qint64 bytes);

    [[nodiscard]] bool closeReceived() const;
    [[nodiscard]] bool closeSent() const;
    //! Of the peer's Close; nothing when it carried no status (1005 is never on the wire).
    [[nodiscard]] std::optional<quint16> receivedCode() const;
    //! Of our Close; 0 = none was sent.
    [[nodiscard]] quint16 sentCode() const;
    //! Of the peer's Close.
    [[nodiscard]] QByteArray receivedReason() const;

    //! When the message that is not complete yet began, monotonic ms; 0 = none is under way.
    [[nodiscard]] qint64 messageStartedMs() const { return m_messageStartedMs; }
    //! Bytes received of it.
    [[nodiscard]] qint64 messageBytes() const { return m_messageBytes; }

private:
    static ssize_t receive(wslay_event_context *context, uint8_t *buffer, size_t length, int flags,
                           void *self);
    static ssize_t send(wslay_event_context *context, const uint8_t *data, size_t length, int flags,
                        void *self);
    static int generateMask(wslay_event_context *context, uint8_t *buffer, size_t length,
                            void *self);
    static void frameStarted(wslay_event_context *context,
                             const wslay_event_on_frame_recv_start_arg *frame, void *self);
    static void chunkReceived(wslay_event_context *context,
                              const wslay_event_on_frame_recv_chunk_arg *chunk, void *self);
    static void messageReceived(wslay_event_context *context,
                                const wslay_event_on_msg_recv_arg *message, void *self);

    void nameProtocolError();
    //! The code of the peer's Close when it was registered after RFC 6455, which wslay refuses.
    [[nodiscard]] std::optional<quint16> newerCode() const;
    void answerNewerCode();
    //! Puts \a frame in the place of the Close at the end of the replies.
    void replaceCloseReply(int payloadBytes, const QByteArray &frame);

    WebSocketChannel &m_channel;
    ChannelRole m_role;
    wslay_event_context *m_context = nullptr;
    QByteArrayView m_input;
    QByteArray m_replies;
    QByteArray m_receivedReason;
    QByteArray m_closePayload; //!< of the peer's Close as it arrives
    qint64 m_nowMs = 0;
    qint64 m_messageStartedMs = 0;
    qint64 m_messageBytes = 0;
    qint64 m_unframedBytes = 0; //!< received, less the frames whose headers are complete
    quint64 m_closeLength = 0; //!< of the whole payload of the peer's Close
    bool m_inClose = false;
    bool m_malformedClose = false; //!< the peer's Close has half a status code
    bool m_protocolError = false; //!< our Close says 1002 where wslay says nothing
    bool m_fragmented = false; //!< a data message waits for its last fragment
};

} // namespace Switchboard
