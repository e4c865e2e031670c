// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/deliveryreceipt.h"

#include <QByteArray>
#include <QList>
#include <QtGlobal>

#include <deque>
#include <span>

struct iovec;

namespace Switchboard {

class Transport;

//! What an entry of a send queue is; decides whether it may be dropped.
enum class FrameKind {
    Event, //!< may be dropped when the queue is full, oldest first
    Reply, //!< answers an action; never dropped while the connection lives
    Control, //!< Pong, Ping, Close
};

//! Whole frames that stay together: one reply, one control frame, or the events of one loop turn.
struct OutgoingFrames {
    QByteArray bytes; //!< shared between the sessions that get the same events
    int messages = 0; //!< data messages inside; 0 for control frames
    FrameKind kind = FrameKind::Event;
    QList<DeliveryReceiptPtr> receipts; //!< of the events inside that somebody follows

    //! The events of one loop turn are joined up to here, so that dropping the oldest entry of a
    //! slow client is no landslide.
    static constexpr qsizetype MaxBatchBytes = 64 * 1024;
};

//! Frames that wait for the kernel, in order. Keeps the account:
//! accepted = delivered + queued + dropped. I/O thread.
class SendQueue final
{
public:
    //! Whom receipts name for what goes through here.
    void setReceiver(const DeliveryReceiver &receiver) { m_receiver = receiver; }

    void append(OutgoingFrames frames, qint64 nowMs);

    //! Writes to \a transport what it takes; returns how many bytes that were.
    qint64 writeTo(Transport &transport);
    //! Fills \a vectors with the unsent bytes from the front; returns how many were filled.
    [[nodiscard]] int gather(std::span<iovec> vectors) const;
    //! The unsent bytes of the first entry.
    [[nodiscard]] QByteArrayView front() const;
    //! \a bytes more of the front were handed to the kernel.
    void advance(qint64 bytes);
    //! Drops whole Event entries that are not partly sent, oldest first, until the footprint is at
    //! most \a bytes.
    void dropEvents(qint64 bytes);
    //! Drops everything, because the connection is gone.
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_entries.empty(); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }
    //! What the queue costs in memory, about: the bytes and what surrounds each entry.
    [[nodiscard]] qint64 footprint() const
    {
        return m_bytes + qint64(m_entries.size()) * EntryOverheadBytes;
    }
    [[nodiscard]] int messages() const { return m_messages; }
    //! When the oldest waiting entry was queued; 0 when empty.
    [[nodiscard]] qint64 oldestMs() const
    {
        return m_entries.empty() ? 0 : m_entries.front().queuedAtMs;
    }

    [[nodiscard]] quint64 accepted() const { return m_accepted; }
    [[nodiscard]] quint64 delivered() const { return m_delivered; }
    [[nodiscard]] quint64 dropped() const { return m_dropped; }

    //! Entry, receipts and what the allocator adds; measured: 1.2 KiB of resident memory an event.
    static constexpr qint64 EntryOverheadBytes = 1280;

private:
    struct Entry {
        OutgoingFrames frames;
        qint64 queuedAtMs = 0;
    };

    DeliveryReceiver m_receiver;
    std::deque<Entry> m_entries;
    qint64 m_sentOfFront = 0;
    qint64 m_bytes = 0;
    int m_messages = 0;
    quint64 m_accepted = 0;
    quint64 m_delivered = 0;
    quint64 m_dropped = 0;
};

} // namespace Switchboard
