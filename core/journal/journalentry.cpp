// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/journal/journalentry.h"

namespace Switchboard {

QString toString(JournalLevel level)
{
    switch (level) {
    case JournalLevel::Info:
        return QStringLiteral("info");
    case JournalLevel::Warning:
        return QStringLiteral("warning");
    case JournalLevel::Error:
        return QStringLiteral("error");
    }
    Q_UNREACHABLE();
}

QString toString(JournalKind kind)
{
    switch (kind) {
    case JournalKind::ProgramStarted:
        return QStringLiteral("program-started");
    case JournalKind::ProgramStopping:
        return QStringLiteral("program-stopping");
    case JournalKind::UncleanEnd:
        return QStringLiteral("unclean-end");
    case JournalKind::ServiceStarted:
        return QStringLiteral("service-started");
    case JournalKind::ServiceStopping:
        return QStringLiteral("service-stopping");
    case JournalKind::ServiceStopped:
        return QStringLiteral("service-stopped");
    case JournalKind::ServiceFailed:
        return QStringLiteral("service-failed");
    case JournalKind::LifecycleEmitted:
        return QStringLiteral("lifecycle-emitted");
    case JournalKind::SessionConnected:
        return QStringLiteral("session-connected");
    case JournalKind::SessionDisconnected:
        return QStringLiteral("session-disconnected");
    case JournalKind::EventsDropped:
        return QStringLiteral("events-dropped");
    case JournalKind::HandshakeRefused:
        return QStringLiteral("handshake-refused");
    case JournalKind::BlockAdded:
        return QStringLiteral("block-added");
    case JournalKind::BlockRemoved:
        return QStringLiteral("block-removed");
    case JournalKind::BlockExpired:
        return QStringLiteral("block-expired");
    case JournalKind::ConfigurationApplied:
        return QStringLiteral("configuration-applied");
    case JournalKind::ConfigurationRejected:
        return QStringLiteral("configuration-rejected");
    case JournalKind::Notice:
        return QStringLiteral("notice");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
