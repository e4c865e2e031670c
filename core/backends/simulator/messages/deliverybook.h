// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"
#include "core/backends/simulator/messages/chatmessage.h"

#include <QHash>
#include <QList>
#include <QObject>

namespace Switchboard {

//! Follows how far the events of simulated messages get. I/O thread.
//!
//! A message is followed as long as somebody holds its receipt and it is among the latest
//! MaxFollowed: a client that does not read would otherwise keep every message in memory.
class DeliveryBook final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxFollowed = 500;

    using QObject::QObject;

    //! A receipt whose counts are written into a copy of \a message.
    [[nodiscard]] DeliveryReceiptPtr follow(const ChatMessage &message);
    //! Takes the receivers that have been counted in \a receipt so far.
    void noteReceivers(qint32 messageId, const DeliveryReceipt &receipt);
    //! Takes over what may change besides the counts: the recall and the reactions.
    void noteChanged(const ChatMessage &message);
    //! None of the messages is followed any longer.
    void forgetAll();
    //! The message with its latest counts, or null when it is not followed.
    [[nodiscard]] const ChatMessage *find(qint32 messageId) const;

Q_SIGNALS:
    //! The counts changed; at most once per message and turn of the event loop.
    void changed(const Switchboard::ChatMessage &message);

private:
    struct Entry {
        ChatMessage message;
        bool pending = false; //!< in m_pending
        bool released = false; //!< nobody holds the receipt any more
    };

    void update(qint32 messageId, const DeliveryReceipt &receipt);
    void release(qint32 messageId);
    void flush();

    QHash<qint32, Entry> m_entries;
    QList<qint32> m_order; //!< of following, oldest first; may name entries that are gone
    QList<qint32> m_pending;
};

} // namespace Switchboard
