// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/sendqueue.h"

#include "core/net/transport.h"

#include <array>

#include <sys/uio.h>

namespace Switchboard {

namespace {

constexpr int VectorsPerWrite = 64;

} // namespace

void SendQueue::append(OutgoingFrames frames, qint64 nowMs)
{
    m_bytes += frames.bytes.size();
    m_messages += frames.messages;
    m_accepted += quint64(frames.messages);
    for (const DeliveryReceiptPtr &receipt : std::as_const(frames.receipts))
        receipt->addReceiver(m_receiver);
    m_entries.push_back({.frames = std::move(frames), .queuedAtMs = nowMs});
}

qint64 SendQueue::writeTo(Transport &transport)
{
    std::array<iovec, VectorsPerWrite> vectors; // filled as far as it is used
    qint64 total = 0;
    while (!isEmpty()) {
        const auto filled = size_t(gather(vectors));
        const qint64 written = transport.write({vectors.data(), filled});
        if (written <= 0)
            break;
        total += written;
        advance(written);
    }
    return total;
}

int SendQueue::gather(std::span<iovec> vectors) const
{
    size_t filled = 0;
    qint64 skip = m_sentOfFront;
    for (const Entry &entry : m_entries) {
        if (filled == vectors.size())
            break;
        const QByteArray &bytes = entry.frames.bytes;
        vectors[filled].iov_base =
            const_cast<char *>(bytes.constData() + skip); // writev only reads
        vectors[filled].iov_len = size_t(bytes.size() - skip);
        skip = 0;
        ++filled;
    }
    return int(filled);
}

QByteArrayView SendQueue::front() const
{
    return QByteArrayView(m_entries.front().frames.bytes).sliced(m_sentOfFront);
}

void SendQueue::advance(qint64 bytes)
{
    m_bytes -= bytes;
    m_sentOfFront += bytes;
    while (!m_entries.empty() && m_sentOfFront >= m_entries.front().frames.bytes.size()) {
        const OutgoingFrames &sent = m_entries.front().frames;
        m_sentOfFront -= sent.bytes.size();
        m_messages -= sent.messages;
        m_delivered += quint64(sent.messages);
        for (const DeliveryReceiptPtr &receipt : sent.receipts)
            receipt->addDelivery(m_receiver);
        m_entries.pop_front();
    }
}

void SendQueue::dropEvents(qint64 bytes)
{
    auto entry = m_entries.begin();
    if (entry != m_entries.end() && m_sentOfFront > 0)
        ++entry; // a frame that was begun must be finished
    while (entry != m_entries.end() && footprint() > bytes) {
        if (entry->frames.kind != FrameKind::Event) {
            ++entry;
            continue;
        }
        m_bytes -= entry->frames.bytes.size();
        m_messages -= entry->frames.messages;
        m_dropped += quint64(entry->frames.messages);
        entry = m_entries.erase(entry);
    }
}

void SendQueue::clear()
{
    m_dropped += quint64(m_messages);
    m_messages = 0;
    m_bytes = 0;
    m_sentOfFront = 0;
    m_entries.clear();
}

} // namespace Switchboard
