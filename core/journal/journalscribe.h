// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journal.h"
#include "core/services/service.h"

#include <QObject>

namespace Switchboard {

//! Writes what services and sessions do into the journal. I/O thread.
class JournalScribe final : public QObject
{
    Q_OBJECT

public:
    explicit JournalScribe(Journal &journal, QObject *parent = nullptr);

    //! From now on everything that happens to \a service is written down.
    void follow(Service *service);
    void note(JournalKind kind, JournalLevel level, const QString &text,
              const QString &serviceId = {});

private:
    void writeStarted(const Service &service);
    void writeFailed(const QString &serviceId, const ServiceFailure &failure);
    void writeStopped(const QString &serviceId, const ToggleResult &result);
    void writeLifecycle(const QString &serviceId, const QString &subType, int sessions);
    void writeConnected(const SessionInfo &session);
    void writeDisconnected(const SessionInfo &session, const SessionClosed &end);
    void writeDropped(const SessionInfo &session, quint64 count);
    void writeRefused(const QString &serviceId, const RefusedHandshake &handshake);

    Journal &m_journal;
};

} // namespace Switchboard
