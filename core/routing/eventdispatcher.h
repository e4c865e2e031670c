// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"
#include "core/onebot/event.h"

#include <QList>
#include <QObject>

namespace Switchboard {

//! One event, encoded once for all sessions that want its format.
struct EncodedEvent {
    QByteArray frame; //!< a whole unmasked WebSocket text frame
    QString kind;
    DeliveryReceiptPtr receipt; //!< may be null
};

//! Who takes events: a running service. I/O thread.
class EventSink
{
public:
    virtual ~EventSink() = default;

    //! Whether events of \a kind for the account \a selfId are wanted now.
    [[nodiscard]] virtual bool wantsEvent(const QString &kind, qint64 selfId) const = 0;
    [[nodiscard]] virtual MessageFormat eventFormat() const = 0;
    virtual void takeEvent(const EncodedEvent &event) = 0;
};

//! Hands the events of one backend to the services: filtered, and encoded once per format.
class EventDispatcher final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void addSink(EventSink *sink) { m_sinks.append(sink); }
    void removeSink(EventSink *sink) { m_sinks.removeOne(sink); }
    void publish(const Event &event, const DeliveryReceiptPtr &receipt);

private:
    QList<EventSink *> m_sinks;
};

} // namespace Switchboard
