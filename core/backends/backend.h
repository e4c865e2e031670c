// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/action.h"
#include "core/onebot/event.h"
#include "core/sessions/sessioninfo.h"
#include "core/support/deliveryreceipt.h"
#include "core/support/result.h"

#include <QObject>

#include <functional>

namespace Switchboard {

//! Who calls an action.
struct ActionCaller {
    SessionId session;
    QString serviceId;
    QString clientName;
    MessageFormat messageFormat = MessageFormat::Array; //!< for results that contain a message
    qint64 selfId = 0; //!< the account that the service speaks for; 0 = the backend's first
};

//! Where events come from and actions go. Lives on the I/O thread.
class Backend : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const ActionResult &)>;

    using QObject::QObject;

    //! Opens what the backend needs; events and calls only after success.
    virtual Result<void> start() = 0;
    //! The account that is meant when nobody names one.
    [[nodiscard]] virtual qint64 selfId() const = 0;
    //! Whether services may speak for \a account.
    [[nodiscard]] virtual bool hasAccount(qint64 account) const { return account == selfId(); }
    //! The data of get_status, also used by heartbeats.
    [[nodiscard]] virtual QJsonObject status() const = 0;
    //! Whether \a action is one that call() serves; unknown ones get 1404.
    [[nodiscard]] virtual bool supports(const QString &action) const = 0;
    //! Runs \a call and reports exactly once through \a done, now or later, on the I/O thread.
    virtual void call(const ActionCall &call, const ActionCaller &caller, Done done) = 0;

Q_SIGNALS:
    //! \a receipt may be null; otherwise the dispatcher lets the sessions count in it.
    void eventReceived(const Switchboard::Event &event,
                       const Switchboard::DeliveryReceiptPtr &receipt);
};

} // namespace Switchboard
