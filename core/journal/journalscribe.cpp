// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/journal/journalscribe.h"

#include "core/net/peeraddress.h"
#include "core/support/redactor.h"

namespace Switchboard {

namespace {

QString clientOf(const SessionInfo &session)
{
    if (!session.clientName.isEmpty())
        return session.clientName;
    return session.userAgent.isEmpty() ? QStringLiteral("unknown client") : session.userAgent;
}

} // namespace

JournalScribe::JournalScribe(Journal &journal, QObject *parent)
    : QObject(parent), m_journal(journal)
{ }

void JournalScribe::note(JournalKind kind, JournalLevel level, const QString &text,
                         const QString &serviceId)
{
    m_journal.add({.level = level, .kind = kind, .serviceId = serviceId, .text = text});
}

void JournalScribe::follow(Service *service)
{
    const QString id = service->settings().id;
    connect(service, &Service::started, this, [this, service] { writeStarted(*service); });
    connect(service, &Service::failed, this,
            [this, id](const ServiceFailure &failure) { writeFailed(id, failure); });
    connect(service, &Service::stopping, this, [this, id](const QString &reason) {
        note(JournalKind::ServiceStopping, JournalLevel::Info,
             QStringLiteral("switching off: %1")
                 .arg(reason.isEmpty() ? QStringLiteral("service disabled") : reason),
             id);
    });
    connect(service, &Service::stopped, this,
            [this, id](const ToggleResult &result) { writeStopped(id, result); });
    connect(service, &Service::lifecycleEnabled, this,
            [this, id] { writeLifecycle(id, QStringLiteral("enable"), 0); });
    connect(service, &Service::lifecycleDisabled, this,
            [this, id](int sessions) { writeLifecycle(id, QStringLiteral("disable"), sessions); });
    connect(service, &Service::sessionOpened, this, &JournalScribe::writeConnected);
    connect(service, &Service::sessionEnded, this, &JournalScribe::writeDisconnected);
    connect(service, &Service::eventsDropped, this, &JournalScribe::writeDropped);
    connect(service, &Service::handshakeRefused, this,
            [this, id](const RefusedHandshake &handshake) { writeRefused(id, handshake); });
    connect(service, &Service::noticed, this, [this, id](const QString &text, bool isProblem) {
        note(JournalKind::Notice, isProblem ? JournalLevel::Warning : JournalLevel::Info, text, id);
    });
}

void JournalScribe::writeStarted(const Service &service)
{
    const ServiceStatus status = service.status();
    const QString url = redacted(status.url()); // the query may hold a token
    m_journal.add(
        {.kind = JournalKind::ServiceStarted,
         .serviceId = status.id,
         .text = (service.settings().listens() ? QStringLiteral("listening on ")
                                               : QStringLiteral("connecting to "))
             + url,
         .details = {{QStringLiteral("url"), url}, {QStringLiteral("port"), status.boundPort}}});
}

void JournalScribe::writeFailed(const QString &serviceId, const ServiceFailure &failure)
{
    m_journal.add({.level = JournalLevel::Error,
                   .kind = JournalKind::ServiceFailed,
                   .serviceId = serviceId,
                   .text = QStringLiteral("could not start: ") + failure.message,
                   .details = {{QStringLiteral("cause"), toString(failure.kind)},
                               {QStringLiteral("message"), failure.message},
                               {QStringLiteral("port"), failure.port},
                               {QStringLiteral("ownerName"), failure.ownerName},
                               {QStringLiteral("ownerPid"), failure.ownerPid},
                               {QStringLiteral("nextFreePort"), failure.nextFreePort}}});
}

void JournalScribe::writeStopped(const QString &serviceId, const ToggleResult &result)
{
    const bool rough = result.timedOut + result.aborted > 0;
    m_journal.add({.level = rough ? JournalLevel::Warning : JournalLevel::Info,
                   .kind = JournalKind::ServiceStopped,
                   .serviceId = serviceId,
                   .text = QStringLiteral("off in %1 ms: %2 clean, %3 timed out, %4 aborted, "
                                          "%5 messages dropped")
                               .arg(result.durationMs)
                               .arg(result.clean)
                               .arg(result.timedOut)
                               .arg(result.aborted)
                               .arg(result.droppedMessages),
                   .details = {{QStringLiteral("clean"), result.clean},
                               {QStringLiteral("timedOut"), result.timedOut},
                               {QStringLiteral("aborted"), result.aborted},
                               {QStringLiteral("droppedMessages"), qint64(result.droppedMessages)},
                               {QStringLiteral("durationMs"), result.durationMs}}});
}

void JournalScribe::writeLifecycle(const QString &serviceId, const QString &subType, int sessions)
{
    m_journal.add(
        {.kind = JournalKind::LifecycleEmitted,
         .serviceId = serviceId,
         .text = QStringLiteral("lifecycle %1, %2 sessions told").arg(subType).arg(sessions),
         .details = {{QStringLiteral("subType"), subType},
                     {QStringLiteral("sessions"), sessions}}});
}

void JournalScribe::writeConnected(const SessionInfo &session)
{
    m_journal.add({.kind = JournalKind::SessionConnected,
                   .serviceId = session.serviceId,
                   .sessionId = session.id,
                   .text = QStringLiteral("#%1 connected: %2, %3, %4")
                               .arg(session.id.value())
                               .arg(session.peer(), clientOf(session), toString(session.role)),
                   .details = {{QStringLiteral("peer"), session.peer()},
                               {QStringLiteral("client"), clientOf(session)},
                               {QStringLiteral("role"), toString(session.role)}}});
}

void JournalScribe::writeDisconnected(const SessionInfo &session, const SessionClosed &end)
{
    const CloseInfo &close = end.close;
    QJsonObject details{{QStringLiteral("peer"), session.peer()},
                        {QStringLiteral("client"), clientOf(session)},
                        {QStringLiteral("role"), toString(session.role)},
                        {QStringLiteral("ageMs"), end.ageMs},
                        {QStringLiteral("messagesIn"), qint64(end.stats.messagesIn)},
                        {QStringLiteral("messagesOut"), qint64(end.stats.messagesOut)},
                        {QStringLiteral("dropped"), qint64(end.stats.dropped)},
                        {QStringLiteral("by"), toString(close.by)},
                        {QStringLiteral("reason"), close.reason},
                        {QStringLiteral("clean"), close.clean},
                        {QStringLiteral("abortCause"), toString(close.abortCause)}};
    details[QStringLiteral("code")] = close.code ? QJsonValue(*close.code) : QJsonValue();
    m_journal.add(
        {.level = close.clean ? JournalLevel::Info : JournalLevel::Warning,
         .kind = JournalKind::SessionDisconnected,
         .serviceId = session.serviceId,
         .sessionId = session.id,
         .text = QStringLiteral("#%1 disconnected: %2, %3, %4, after %5 s, %6 in, %7 out: %8")
                     .arg(session.id.value())
                     .arg(session.peer(), clientOf(session), toString(session.role))
                     .arg(double(end.ageMs) / 1000, 0, 'f', 1)
                     .arg(end.stats.messagesIn)
                     .arg(end.stats.messagesOut)
                     .arg(describeClose(close)),
         .details = details});
}

void JournalScribe::writeDropped(const SessionInfo &session, quint64 count)
{
    m_journal.add({.level = JournalLevel::Warning,
                   .kind = JournalKind::EventsDropped,
                   .serviceId = session.serviceId,
                   .sessionId = session.id,
                   .text = QStringLiteral("#%1 does not read fast enough: %2 events dropped")
                               .arg(session.id.value())
                               .arg(count),
                   .details = {{QStringLiteral("count"), qint64(count)}}});
}

void JournalScribe::writeRefused(const QString &serviceId, const RefusedHandshake &handshake)
{
    const QString peer = formatPeer(handshake.peerAddress, handshake.peerPort);
    m_journal.add({.level = JournalLevel::Warning,
                   .kind = JournalKind::HandshakeRefused,
                   .serviceId = serviceId,
                   .text = QStringLiteral("refused %1 with %2: %3")
                               .arg(peer)
                               .arg(handshake.status)
                               .arg(toString(handshake.cause)),
                   .details = {{QStringLiteral("peer"), peer},
                               {QStringLiteral("status"), handshake.status},
                               {QStringLiteral("cause"), toString(handshake.cause)},
                               {QStringLiteral("client"), handshake.userAgent}}});
}

} // namespace Switchboard
