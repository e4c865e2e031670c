// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <functional>
#include <memory>

namespace Switchboard {

//! Somebody whom an event is sent to.
struct DeliveryReceiver {
    SessionId session;
    QString clientName; //!< empty when unknown
};

//! How far one event got on its way to one session.
struct ChatDelivery {
    SessionId session;
    QString clientName; //!< empty when unknown
    bool delivered = false; //!< its last byte was handed to the kernel

    friend bool operator==(const ChatDelivery &, const ChatDelivery &) = default;
};

//! How far one event got: counted by the sessions while its frame leaves them. I/O thread.
class DeliveryReceipt final
{
public:
    using Changed = std::function<void(const DeliveryReceipt &)>;
    static constexpr qsizetype MaxListed = 50; //!< sessions told one by one; the rest is counted

    explicit DeliveryReceipt(Changed changed = {}) : m_changed(std::move(changed)) { }

    //! The event was queued for one more session.
    void addReceiver(const DeliveryReceiver &receiver = {})
    {
        ++m_receivers;
        if (receiver.session.isValid() && m_deliveries.size() < MaxListed)
            m_deliveries.append({receiver.session, receiver.clientName, false});
        notify();
    }
    //! Its last byte was handed to the kernel for one more session.
    void addDelivery(const DeliveryReceiver &receiver = {})
    {
        ++m_delivered;
        // A session gets an event once for each account that it serves.
        const auto it =
            std::ranges::find_if(std::as_const(m_deliveries), [&](const ChatDelivery &each) {
                return !each.delivered && each.session == receiver.session;
            });
        if (it != m_deliveries.cend())
            m_deliveries[it - m_deliveries.cbegin()].delivered = true;
        notify();
    }
    [[nodiscard]] int receivers() const { return m_receivers; }
    [[nodiscard]] int delivered() const { return m_delivered; }
    //! The first MaxListed sessions.
    [[nodiscard]] const QList<ChatDelivery> &deliveries() const { return m_deliveries; }

private:
    void notify() const
    {
        if (m_changed)
            m_changed(*this);
    }

    Changed m_changed;
    QList<ChatDelivery> m_deliveries;
    int m_receivers = 0;
    int m_delivered = 0;
};

using DeliveryReceiptPtr = std::shared_ptr<DeliveryReceipt>;

} // namespace Switchboard
