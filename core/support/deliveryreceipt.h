// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <functional>
#include <memory>

namespace Switchboard {

//! How far one event got: counted by the sessions while its frame leaves them. I/O thread.
class DeliveryReceipt final
{
public:
    using Changed = std::function<void(const DeliveryReceipt &)>;

    explicit DeliveryReceipt(Changed changed = {}) : m_changed(std::move(changed)) { }

    //! The event was queued for one more session.
    void addReceiver()
    {
        ++m_receivers;
        notify();
    }
    //! Its last byte was handed to the kernel for one more session.
    void addDelivery()
    {
        ++m_delivered;
        notify();
    }
    [[nodiscard]] int receivers() const { return m_receivers; }
    [[nodiscard]] int delivered() const { return m_delivered; }

private:
    void notify() const
    {
        if (m_changed)
            m_changed(*this);
    }

    Changed m_changed;
    int m_receivers = 0;
    int m_delivered = 0;
};

using DeliveryReceiptPtr = std::shared_ptr<DeliveryReceipt>;

} // namespace Switchboard
