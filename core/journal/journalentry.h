// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/typedid.h"

#include <QJsonObject>
#include <QMetaType>
#include <QString>

namespace Switchboard {

enum class JournalLevel { Info, Warning, Error };

//! What happened. The name in JSON and in the log file is the kebab-case form.
enum class JournalKind {
    ProgramStarted,
    ProgramStopping,
    UncleanEnd, //!< of the run before; details: endedMs, recentCrashes, rebooted, startedAllOff
    ServiceStarted,
    ServiceStopping,
    ServiceStopped, //!< details: clean, timedOut, aborted, droppedMessages, durationMs
    ServiceFailed, //!< details: cause, port, ownerName, ownerPid, nextFreePort
    LifecycleEmitted, //!< details: subType (enable, disable, connect), sessions
    SessionConnected, //!< details: peer, client, role
    SessionDisconnected, //!< details: peer, client, role, ageMs, messagesIn, messagesOut, by, code,
                         //!< reason, clean
    EventsDropped, //!< a slow client; details: count
    HandshakeRefused, //!< details: peer, status, cause, count
    BlockAdded, //!< details: scope, subject, service, expiresAt, note
    BlockRemoved, //!< details: scope, subject, service, hits
    BlockExpired, //!< as BlockRemoved
    ConfigurationApplied,
    ConfigurationRejected,
    Notice,
};

//! One line of the journal. Tokens and message texts never get here.
struct JournalEntry {
    quint64 number = 0; //!< grows by one, never reused in a run
    qint64 wallMs = 0; //!< milliseconds since 1970
    JournalLevel level = JournalLevel::Info;
    JournalKind kind = JournalKind::Notice;
    QString serviceId; //!< empty when none is concerned
    SessionId sessionId; //!< invalid when none is concerned
    QString text; //!< one English line, as in the log file
    QJsonObject details; //!< the same as values, so that the UI can say it in its language
};

[[nodiscard]] QString toString(JournalLevel level);
[[nodiscard]] QString toString(JournalKind kind);

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::JournalEntry)
