// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/messages/deliverybook.h"

#include <QPointer>

namespace Switchboard {

DeliveryReceiptPtr DeliveryBook::follow(const ChatMessage &message)
{
    const qint32 id = message.messageId;
    m_entries.insert(id, {.message = message, .pending = false, .released = false});
    m_order.append(id);
    if (m_order.size() > MaxFollowed)
        m_entries.remove(m_order.takeFirst());

    const QPointer<DeliveryBook> book(this);
    // Lives in the receipt's callback and therefore ends with the receipt.
    const auto ending = std::shared_ptr<void>(nullptr, [book, id](void *) {
        if (book)
            book->release(id);
    });
    return std::make_shared<DeliveryReceipt>([book, id, ending](const DeliveryReceipt &receipt) {
        if (book)
            book->update(id, receipt);
    });
}

void DeliveryBook::noteReceivers(qint32 messageId, const DeliveryReceipt &receipt)
{
    update(messageId, receipt);
}

void DeliveryBook::noteChanged(const ChatMessage &message)
{
    const auto it = m_entries.find(message.messageId);
    if (it == m_entries.end())
        return;
    it->message.recalled = message.recalled;
    it->message.reactions = message.reactions;
}

void DeliveryBook::forgetAll()
{
    m_entries.clear();
    m_order.clear();
    m_pending.clear(); // a flush() on its way finds nothing
}

const ChatMessage *DeliveryBook::find(qint32 messageId) const
{
    const auto it = m_entries.constFind(messageId);
    return it == m_entries.cend() ? nullptr : &it->message;
}

void DeliveryBook::update(qint32 messageId, const DeliveryReceipt &receipt)
{
    const auto it = m_entries.find(messageId);
    if (it == m_entries.end()
        || (it->message.receivers == receipt.receivers()
            && it->message.delivered == receipt.delivered()))
        return;
    it->message.receivers = receipt.receivers();
    it->message.delivered = receipt.delivered();
    it->message.deliveries = receipt.deliveries();
    if (it->pending)
        return;
    it->pending = true;
    m_pending.append(messageId);
    if (m_pending.size() == 1)
        QMetaObject::invokeMethod(this, &DeliveryBook::flush, Qt::QueuedConnection);
}

void DeliveryBook::release(qint32 messageId)
{
    const auto it = m_entries.find(messageId);
    if (it == m_entries.end())
        return;
    if (it->pending)
        it->released = true;
    else
        m_entries.erase(it);
}

void DeliveryBook::flush()
{
    const QList<qint32> pending = std::exchange(m_pending, {});
    for (const qint32 messageId : pending) {
        const auto it = m_entries.find(messageId);
        if (it == m_entries.end())
            continue;
        it->pending = false;
        const ChatMessage message = it->message;
        if (it->released)
            m_entries.erase(it);
        Q_EMIT changed(message);
    }
}

} // namespace Switchboard
