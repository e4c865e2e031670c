// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/switchoffrecords.h"

#include "core/journal/journalscribe.h"

namespace Switchboard {

namespace {

AbortCause abortCauseFrom(const QString &text)
{
    for (const AbortCause cause : {AbortCause::CloseTimeout, AbortCause::Slow, AbortCause::Silent,
                                   AbortCause::MessageDeadline, AbortCause::DrainViolation,
                                   AbortCause::Aborted, AbortCause::ConnectionLost}) {
        if (text == toString(cause))
            return cause;
    }
    return AbortCause::None;
}

RoughEnd roughEnd(const JournalEntry &entry)
{
    const QJsonObject &details = entry.details;
    RoughEnd end;
    end.session = entry.sessionId;
    end.peer = details.value(QLatin1String("peer")).toString();
    end.client = details.value(QLatin1String("client")).toString();
    end.dropped = quint64(details.value(QLatin1String("dropped")).toInteger());
    end.close.by = details.value(QLatin1String("by")) == toString(ClosedBy::Us) ? ClosedBy::Us
                                                                                : ClosedBy::Peer;
    end.close.abortCause = abortCauseFrom(details.value(QLatin1String("abortCause")).toString());
    if (const qint64 code = details.value(QLatin1String("code")).toInteger(); code > 0)
        end.close.code = quint16(code);
    return end;
}

} // namespace

void SwitchOffRecords::add(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        if (entry.kind == JournalKind::ServiceStopping) {
            m_records[entry.serviceId] = {};
        } else if (entry.kind == JournalKind::SessionDisconnected
                   && m_records.contains(entry.serviceId)
                   && !entry.details.value(QLatin1String("clean")).toBool()) {
            Record &record = m_records[entry.serviceId];
            if (record.ends.size() < MaxEnds)
                record.ends.append(roughEnd(entry));
            else
                ++record.more;
        } else if (entry.kind == JournalKind::ServiceStarted) {
            m_records.remove(entry.serviceId);
        }
    }
}

} // namespace Switchboard
