// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessiondetails.h"
#include "core/sessions/sessioninfo.h"

#include <QObject>

namespace Switchboard {

class SendQueue;

//! One live connection of a service, a row of the table. I/O thread. The owner deletes it later,
//! after closed().
class Session : public QObject
{
    Q_OBJECT

public:
    Session(SessionInfo info, QObject *parent) : QObject(parent), m_info(std::move(info)) { }

    [[nodiscard]] const SessionInfo &info() const { return m_info; }
    [[nodiscard]] bool carriesEvents() const { return m_info.role != SessionRole::Api; }

    [[nodiscard]] virtual bool isOpen() const = 0;
    //! Between the first Close and closed().
    [[nodiscard]] virtual bool isClosing() const = 0;
    [[nodiscard]] virtual SessionStats stats() const = 0;
    //! How it came about and what it asked for.
    [[nodiscard]] virtual SessionDetails details() const = 0;
    [[nodiscard]] virtual qint64 queuedBytes() const = 0;
    [[nodiscard]] virtual qint64 incomingBytes() const = 0;

    //! Ends it as its transport does; one that knows no codes only ends.
    virtual void close(quint16 code, const QString &reason) = 0;
    //! Cuts it; closed() follows before this returns.
    virtual void abort(AbortCause cause) = 0;
    //! The peer must show within \a withinMs that it is still there.
    virtual void demandSignOfLife(qint64 withinMs) = 0;
    //! The service is being switched off: shown as draining before the first Close frame.
    virtual void setServiceStopping(bool stopping) = 0;
    //! Deadlines and figures; every 100 ms.
    virtual void tick() = 0;

Q_SIGNALS:
    //! So many events more were dropped because the client does not read; once in 10 s at most.
    void eventsDropped(quint64 count);
    void closed(const Switchboard::CloseInfo &info);

protected:
    //! Without any message for so long a session is idle.
    static constexpr qint64 IdleAfterMs = 60'000;

    //! Figures with what \a queue tells; \a capacityBytes is what it may hold.
    [[nodiscard]] SessionStats statsOf(const SendQueue &queue, qint64 capacityBytes,
                                       qint64 nowMs) const;

private:
    SessionInfo m_info;
};

} // namespace Switchboard
