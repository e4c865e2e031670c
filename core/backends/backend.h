// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/action.h"
#include "core/onebot/event.h"
#include "core/sessions/sessioninfo.h"
#include "core/support/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace Switchboard {

//! Who calls an action.
struct ActionCaller {
    SessionId session;
    QString serviceId;
    QString clientName;
    MessageFormat messageFormat = MessageFormat::Array; //!< for results that contain a message
};

//! How far one event got: counted by the sessions while its frame leaves them. I/O thread.
class DeliveryReceipt final
{
public:
    using Changed = std::function<void(const DeliveryReceipt &)>;

    explicit DeliveryReceipt(Changed changed = {})
        : m_changed(std::move(changed))
    {
    }

    //! The event was queued for one more session.
    void addReceiver() { ++m_receivers; }
    //! Its last byte was handed to the kernel for one more session.
    void addDelivery()
    {
        ++m_delivered;
        if (m_changed)
            m_changed(*this);
    }
    [[nodiscard]] int receivers() const { return m_receivers; }
    [[nodiscard]] int delivered() const { return m_delivered; }

private:
    Changed m_changed;
    int m_receivers = 0;
    int m_delivered = 0;
};

using DeliveryReceiptPtr = std::shared_ptr<DeliveryReceipt>;

//! Where events come from and actions go. Lives on the I/O thread.
class Backend : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const ActionResult &)>;

    using QObject::QObject;

    //! Opens what the backend needs; events and calls only after success.
    virtual Result<void> start() = 0;
    //! The account that events speak for and that lifecycle events name.
    [[nodiscard]] virtual qint64 selfId() const = 0;
    //! The data of get_status, also used by heartbeats.
    [[nodiscard]] virtual QJsonObject status() const = 0;
    //! Whether \a action is one that call() serves; unknown ones get 1404.
    [[nodiscard]] virtual bool supports(const QString &action) const = 0;
    //! Runs \a call and reports exactly once through \a done, now or later, on the I/O thread.
    virtual void call(const ActionCall &call, const ActionCaller &caller, Done done) = 0;

Q_SIGNALS:
    //! \a receipt may be null; otherwise the dispatcher lets the sessions count in it.
    void eventReceived(const Switchboard::Event &event, const Switchboard::DeliveryReceiptPtr &receipt);
};

} // namespace Switchboard
