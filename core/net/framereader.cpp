// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/framereader.h"

#include "core/net/websocketchannel.h"
#include "core/net/websocketframe.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int MaskBytes = 4;

constexpr bool isControl(uint8_t opcode)
{
    return (opcode & 0x8) != 0;
}

//! RFC 6455 section 5.2.
constexpr int headerBytes(uint64_t payloadLength, ChannelRole role)
{
    const int length = payloadLength < 126 ? 2 : payloadLength <= 0xFFFF ? 4 : 10;
    return role == ChannelRole::Server ? length + MaskBytes : length;
}

} // namespace

FrameReader::FrameReader(WebSocketChannel &channel, ChannelRole role, const ChannelLimits &limits)
    : m_channel(channel), m_role(role)
{
    wslay_event_callbacks callbacks{};
    callbacks.recv_callback = &FrameReader::receive;
    callbacks.send_callback = &FrameReader::send;
    callbacks.genmask_callback = &FrameReader::generateMask;
    callbacks.on_frame_recv_start_callback = &FrameReader::frameStarted;
    callbacks.on_frame_recv_chunk_callback = &FrameReader::chunkReceived;
    callbacks.on_msg_recv_callback = &FrameReader::messageReceived;
    const int failed = role == ChannelRole::Server
        ? wslay_event_context_server_init(&m_context, &callbacks, this)
        : wslay_event_context_client_init(&m_context, &callbacks, this);
    if (failed != 0)
        qFatal("wslay: out of memory");
    setMaxMessageBytes(limits.maxMessageBytes);
}

FrameReader::~FrameReader()
{
    wslay_event_context_free(m_context);
}

bool FrameReader::feed(QByteArrayView bytes, qint64 nowMs)
{
    m_input = bytes;
    m_nowMs = nowMs;
    m_messageBytes += bytes.size();
    m_unframedBytes += bytes.size();
    while (!m_input.isEmpty() && wslay_event_want_read(m_context) != 0) {
        if (wslay_event_recv(m_context) != 0)
            return false;
    }
    if (m_unframedBytes > 0 && m_messageStartedMs == 0) { // half a header counts as well
        m_messageStartedMs = nowMs;
        m_messageBytes = m_unframedBytes;
    }
    return wslay_event_want_read(m_context) != 0;
}

QByteArray FrameReader::takeReplies()
{
    if (wslay_event_want_write(m_context) != 0)
        wslay_event_send(m_context);
    nameProtocolError();
    answerNewerCode();
    return std::exchange(m_replies, {});
}

void FrameReader::nameProtocolError()
{
    // wslay answers a malformed frame with a Close without a code; RFC 6455, 7.1.7 wants one.
    const bool malformed = m_malformedClose || !closeReceived();
    if (m_protocolError || !malformed || m_replies.isEmpty() || !closeSent()
        || wslay_event_get_status_code_sent(m_context) != WSLAY_CODE_NO_STATUS_RCVD)
        return;
    m_protocolError = true;
    replaceCloseReply(0, QByteArrayLiteral("\x88\x02\x03\xea")); // 1002
}

std::optional<quint16> FrameReader::newerCode() const
{
    if (m_closePayload.size() < 2 || quint64(m_closePayload.size()) != m_closeLength)
        return std::nullopt;
    const auto code = qFromBigEndian<quint16>(m_closePayload.constData());
    constexpr quint16 ServiceRestart = 1012; // the first and the last one in IANA's registry
    constexpr quint16 BadGateway = 1014;
    return code >= ServiceRestart && code <= BadGateway ? std::optional(code) : std::nullopt;
}

void FrameReader::answerNewerCode()
{
    if (!m_replies.isEmpty() && newerCode()
        && wslay_event_get_status_code_sent(m_context) == WSLAY_CODE_PROTOCOL_ERROR)
        replaceCloseReply(2, QByteArrayLiteral("\x88\x02\x03\xe8")); // 1000
}

void FrameReader::replaceCloseReply(int payloadBytes, const QByteArray &frame)
{
    constexpr int HeaderBytes = 2;
    const bool server = m_role == ChannelRole::Server;
    m_replies.chop(HeaderBytes + (server ? 0 : MaskBytes) + payloadBytes);
    m_replies.append(server ? frame : maskFrames(frame));
}

void FrameReader::queueClose(quint16 code, const QByteArray &reason)
{
    wslay_event_queue_close(m_context, code, reinterpret_cast<const uint8_t *>(reason.constData()),
                            size_t(reason.size()));
}

void FrameReader::queuePing(const QByteArray &payload)
{
    const wslay_event_msg ping{.opcode = WSLAY_PING,
                               .msg = reinterpret_cast<const uint8_t *>(payload.constData()),
                               .msg_length = size_t(payload.size())};
    wslay_event_queue_msg(m_context, &ping);
}

void FrameReader::setMaxMessageBytes(qint64 bytes)
{
    wslay_event_config_set_max_recv_msg_length(m_context, uint64_t(bytes));
}

bool FrameReader::closeReceived() const
{
    return wslay_event_get_close_received(m_context) != 0 || newerCode();
}

bool FrameReader::closeSent() const
{
    return wslay_event_get_close_sent(m_context) != 0;
}

std::optional<quint16> FrameReader::receivedCode() const
{
    if (const auto code = newerCode())
        return code;
    const quint16 code = wslay_event_get_status_code_received(m_context);
    if (code == 0 || code == WSLAY_CODE_NO_STATUS_RCVD || code == WSLAY_CODE_ABNORMAL_CLOSURE)
        return std::nullopt;
    return code;
}

QByteArray FrameReader::receivedReason() const
{
    return newerCode() ? m_closePayload.mid(2) : m_receivedReason;
}

quint16 FrameReader::sentCode() const
{
    return m_protocolError ? quint16(WSLAY_CODE_PROTOCOL_ERROR)
                           : wslay_event_get_status_code_sent(m_context);
}

ssize_t FrameReader::receive(wslay_event_context *context, uint8_t *buffer, size_t length, int,
                             void *self)
{
    auto *reader = static_cast<FrameReader *>(self);
    if (reader->m_input.isEmpty()) {
        wslay_event_set_error(context, WSLAY_ERR_WOULDBLOCK);
        return -1;
    }
    const auto taken = std::min(qsizetype(length), reader->m_input.size());
    std::copy_n(reader->m_input.data(), taken, reinterpret_cast<char *>(buffer));
    reader->m_input = reader->m_input.sliced(taken);
    return taken;
}

ssize_t FrameReader::send(wslay_event_context *, const uint8_t *data, size_t length, int,
                          void *self)
{
    static_cast<FrameReader *>(self)->m_replies.append(reinterpret_cast<const char *>(data),
                                                       qsizetype(length));
    return ssize_t(length);
}

int FrameReader::generateMask(wslay_event_context *, uint8_t *buffer, size_t length, void *)
{
    std::generate_n(buffer, length,
                    [] { return uint8_t(QRandomGenerator::system()->bounded(256)); });
    return 0;
}

void FrameReader::frameStarted(wslay_event_context *,
                               const wslay_event_on_frame_recv_start_arg *frame, void *self)
{
    auto *reader = static_cast<FrameReader *>(self);
    if (!isControl(frame->opcode) && frame->fin == 0)
        reader->m_fragmented = true;
    reader->m_unframedBytes -=
        headerBytes(frame->payload_length, reader->m_role) + qint64(frame->payload_length);
    reader->m_inClose = frame->opcode == WSLAY_CONNECTION_CLOSE;
    if (reader->m_inClose)
        reader->m_closeLength = frame->payload_length;
    if (reader->m_messageStartedMs == 0) {
        reader->m_messageStartedMs = reader->m_nowMs;
        reader->m_messageBytes = reader->m_input.size();
    }
}

void FrameReader::chunkReceived(wslay_event_context *,
                                const wslay_event_on_frame_recv_chunk_arg *chunk, void *self)
{
    auto *reader = static_cast<FrameReader *>(self);
    if (reader->m_inClose)
        reader->m_closePayload.append(reinterpret_cast<const char *>(chunk->data),
                                      qsizetype(chunk->data_length));
}

void FrameReader::messageReceived(wslay_event_context *, const wslay_event_on_msg_recv_arg *message,
                                  void *self)
{
    auto *reader = static_cast<FrameReader *>(self);
    const QByteArrayView payload(reinterpret_cast<const char *>(message->msg),
                                 qsizetype(message->msg_length));
    if (!isControl(message->opcode))
        reader->m_fragmented = false;
    if (!reader->m_fragmented)
        reader->m_messageStartedMs = 0;
    switch (message->opcode) {
    case WSLAY_TEXT_FRAME:
        reader->m_channel.messageRead(payload, MessageType::Text);
        break;
    case WSLAY_BINARY_FRAME:
        reader->m_channel.messageRead(payload, MessageType::Binary);
        break;
    case WSLAY_CONNECTION_CLOSE:
        // The payload starts with the status code, two bytes.
        reader->m_malformedClose = payload.size() == 1;
        reader->m_receivedReason =
            payload.size() > 2 ? payload.sliced(2).toByteArray() : QByteArray();
        break;
    case WSLAY_PONG:
        reader->m_channel.pongRead(payload);
        reader->m_channel.controlRead();
        break;
    case WSLAY_PING:
        reader->m_channel.pingRead(payload);
        reader->m_channel.controlRead();
        break;
    default:
        reader->m_channel.controlRead();
    }
}

} // namespace Switchboard
