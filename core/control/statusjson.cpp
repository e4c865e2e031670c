// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/statusjson.h"

#include "core/config/configurationkeys.h"
#include "core/support/redactor.h"

#include <QDateTime>
#include <QJsonArray>

namespace Switchboard {

namespace {

QString utc(qint64 wallMs)
{
    return QDateTime::fromMSecsSinceEpoch(wallMs, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue nonNegative(int value)
{
    return value < 0 ? QJsonValue() : QJsonValue(value);
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonArray linksJson(const QList<LinkStatus> &links)
{
    QJsonArray array;
    for (const LinkStatus &link : links) {
        QJsonObject object{{QStringLiteral("role"), toString(link.role)},
                           {QStringLiteral("url"), redacted(link.url)},
                           {QStringLiteral("state"), toString(link.state)},
                           {QStringLiteral("failures"), link.failures},
                           {QStringLiteral("problem"), textOrNull(link.problem)},
                           {QStringLiteral("finding"), textOrNull(link.finding)},
                           {QStringLiteral("verified"), link.isVerified}};
        if (link.state == LinkState::Waiting || link.state == LinkState::Refused)
            object[QStringLiteral("retryInMs")] = link.retryInMs;
        if (link.httpStatus != 0)
            object[QStringLiteral("httpStatus")] = link.httpStatus;
        array.append(object);
    }
    return array;
}

} // namespace

QJsonObject toJson(const ToggleResult &result)
{
    return {{QStringLiteral("clean"), result.clean},
            {QStringLiteral("timedOut"), result.timedOut},
            {QStringLiteral("aborted"), result.aborted},
            {QStringLiteral("droppedMessages"), qint64(result.droppedMessages)},
            {QStringLiteral("ms"), result.durationMs}};
}

QJsonObject toJson(const ServiceStatus &status)
{
    QJsonObject object{{QStringLiteral("id"), status.id},
                       {QStringLiteral("name"), status.name},
                       {QStringLiteral("kind"), toString(status.kind)},
                       {QStringLiteral("url"), redacted(status.url())},
                       {QStringLiteral("wanted"), status.wanted},
                       {QStringLiteral("state"), toString(status.state)},
                       {QStringLiteral("port"), status.boundPort},
                       {QStringLiteral("sessions"), status.sessions},
                       {QStringLiteral("closing"), status.closing},
                       {QStringLiteral("rejected"), qint64(status.rejected)},
                       {QStringLiteral("drainViolations"), qint64(status.drainViolations)}};
    if (status.failure.kind != FailureKind::None)
        object[QStringLiteral("failure")] =
            QJsonObject{{QStringLiteral("cause"), toString(status.failure.kind)},
                        {QStringLiteral("message"), status.failure.message},
                        {QStringLiteral("ownerName"), status.failure.ownerName},
                        {QStringLiteral("ownerPid"), status.failure.ownerPid},
                        {QStringLiteral("nextFreePort"), status.failure.nextFreePort}};
    if (!status.links.isEmpty())
        object[QStringLiteral("links")] = linksJson(status.links);
    if (status.kind == ServiceKind::HttpPost)
        object[QStringLiteral("post")] =
            QJsonObject{{QStringLiteral("sent"), qint64(status.post.sent)},
                        {QStringLiteral("failed"), qint64(status.post.failed)},
                        {QStringLiteral("dropped"), qint64(status.post.dropped)},
                        {QStringLiteral("retried"), qint64(status.post.retried)},
                        {QStringLiteral("circuit"), toString(status.post.circuit)},
                        {QStringLiteral("queued"), status.post.queued}};
    if (status.kind == ServiceKind::HttpServer || status.kind == ServiceKind::SseServer)
        object[QStringLiteral("requests")] = qint64(status.requests);
    if (status.lastToggle)
        object[QStringLiteral("lastToggle")] = toJson(*status.lastToggle);
    return object;
}

QJsonObject toJson(const SessionInfo &session, const SessionStats &stats, qint64 nowMonotonicMs)
{
    return {{QStringLiteral("id"), qint64(session.id.value())},
            {QStringLiteral("service"), session.serviceId},
            {QStringLiteral("role"), toString(session.role)},
            {QStringLiteral("state"), toString(stats.state)},
            {QStringLiteral("peer"), session.peer()},
            {QStringLiteral("client"), session.clientName},
            {QStringLiteral("userAgent"), session.userAgent},
            {QStringLiteral("selfId"), session.selfId},
            {QStringLiteral("connectedAt"), utc(session.connectedAtMs)},
            {QStringLiteral("ageMs"), nowMonotonicMs - session.connectedMonotonicMs},
            {QStringLiteral("messagesIn"), qint64(stats.messagesIn)},
            {QStringLiteral("messagesOut"), qint64(stats.messagesOut)},
            {QStringLiteral("bytesIn"), qint64(stats.bytesIn)},
            {QStringLiteral("bytesOut"), qint64(stats.bytesOut)},
            {QStringLiteral("inPerSecond"), stats.inPerSecond},
            {QStringLiteral("outPerSecond"), stats.outPerSecond},
            {QStringLiteral("queuedMessages"), stats.queuedMessages},
            {QStringLiteral("queuedBytes"), stats.queuedBytes},
            {QStringLiteral("roundTripMs"), nonNegative(stats.roundTripMs)},
            {QStringLiteral("actionsInFlight"), stats.actionsInFlight},
            {QStringLiteral("errors"), qint64(stats.errors)},
            {QStringLiteral("dropped"), qint64(stats.dropped)},
            {QStringLiteral("lastEvent"), stats.lastEvent},
            {QStringLiteral("tls"), textOrNull(session.tlsVersion)}};
}

QJsonObject toJson(const RejectedGroup &group)
{
    QJsonObject object{{QStringLiteral("number"), qint64(group.number)},
                       {QStringLiteral("service"), group.serviceId},
                       {QStringLiteral("source"), group.source},
                       {QStringLiteral("cause"), toString(group.cause)},
                       {QStringLiteral("status"), group.status},
                       {QStringLiteral("count"), qint64(group.count)},
                       {QStringLiteral("lastMinute"), group.lastMinute},
                       {QStringLiteral("first"), utc(group.firstMs)},
                       {QStringLiteral("last"), utc(group.lastMs)},
                       {QStringLiteral("peer"), group.lastPeer},
                       {QStringLiteral("client"), group.client}};
    switch (group.tokenHint) {
    case TokenHint::NotConcerned:
        break;
    case TokenHint::None:
        object[QStringLiteral("token")] = QStringLiteral("none");
        break;
    case TokenHint::Length:
        object[QStringLiteral("token")] = QStringLiteral("wrong");
        object[QStringLiteral("tokenLength")] = group.tokenLength;
        break;
    case TokenHint::OtherService:
        object[QStringLiteral("token")] = QStringLiteral("other-service");
        object[QStringLiteral("tokenService")] = group.tokenServiceId;
        break;
    }
    return object;
}

QJsonObject toJson(const JournalEntry &entry)
{
    QJsonObject object{{QStringLiteral("number"), qint64(entry.number)},
                       {QStringLiteral("time"), utc(entry.wallMs)},
                       {QStringLiteral("level"), toString(entry.level)},
                       {QStringLiteral("kind"), toString(entry.kind)},
                       {QStringLiteral("text"), entry.text},
                       {QStringLiteral("details"), entry.details}};
    if (!entry.serviceId.isEmpty())
        object[QStringLiteral("service")] = entry.serviceId;
    if (entry.sessionId.isValid())
        object[QStringLiteral("session")] = qint64(entry.sessionId.value());
    return object;
}

} // namespace Switchboard
