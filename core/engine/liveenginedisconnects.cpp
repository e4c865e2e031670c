// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// How LiveEngine disconnects sessions, one or a thousand, and blocks their peers.

#include "core/engine/liveengine.h"

#include "core/net/blockjson.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qsizetype MaxRecentPeers = 1000;

} // namespace

std::optional<LiveEngine::RecentPeer> LiveEngine::peerOf(SessionId id) const
{
    if (const Session *session = m_services.registry().find(id))
        return RecentPeer{.id = id,
                          .serviceId = session->info().serviceId,
                          .address = session->info().peerAddress};
    const auto recent = std::ranges::find(m_recentPeers, id, &RecentPeer::id);
    return recent == m_recentPeers.cend() ? std::nullopt : std::optional(*recent);
}

Result<void> LiveEngine::blockPeers(const QList<SessionId> &sessions, int seconds,
                                    PendingDisconnect &pending)
{
    const qint64 expires = m_clock.wallMs() + qint64(seconds) * 1000;
    const quint64 number = pending.number;
    for (const SessionId id : sessions) {
        const auto peer = peerOf(id);
        if (!peer)
            continue;
        const QString subject = blockRangeOf(peer->address).text();
        const BlockRule *known =
            m_blocks.list().find(BlockScope::Address, subject, peer->serviceId);
        if (known && (known->expiresMs == 0 || known->expiresMs >= expires))
            continue; // a longer block stays
        const auto added = m_blocks.add({.subject = subject,
                                         .serviceId = peer->serviceId,
                                         .note = known ? known->note : QString(),
                                         .expiresMs = expires},
                                        [this, number](const Result<void> &saved) {
                                            for (PendingDisconnect &each : m_disconnects) {
                                                if (each.number != number)
                                                    continue;
                                                each.isSaving = false;
                                                if (!saved)
                                                    each.error = saved.error();
                                            }
                                            finishDisconnects();
                                        });
        if (!added)
            return Error{added.error()};
        pending.isSaving = true;
        pending.blocks.append(toJson(added.value().rule));
    }
    return {};
}

void LiveEngine::disconnectSessions(const QList<SessionId> &sessions,
                                    const DisconnectOptions &options, Done done)
{
    PendingDisconnect pending{.number = ++m_lastDisconnect, .done = std::move(done)};
    if (options.blockSeconds > 0) { // first, so that nobody is back before
        if (const auto blocked = blockPeers(sessions, options.blockSeconds, pending); !blocked) {
            pending.done({.ok = false,
                          .error = QStringLiteral("nothing was disconnected: ") + blocked.error()});
            return;
        }
    }
    const QString reason =
        options.reason.isEmpty() ? QStringLiteral("disconnected by the operator") : options.reason;
    for (const SessionId id : sessions) {
        if (!m_services.registry().find(id)) {
            pending.gone.append(qint64(id.value()));
        } else if (!pending.waiting.contains(id)) {
            pending.waiting.insert(id);
            m_dueCloses.append({.id = id, .code = quint16(options.code), .reason = reason});
        }
    }
    m_disconnects.append(pending); // before the first close, which may end a session at once
    finishDisconnects();
    closeDue();
}

void LiveEngine::closeDue()
{
    while (m_closesLeft > 0 && !m_dueCloses.isEmpty()) {
        const DueClose due = m_dueCloses.takeFirst();
        Session *session = m_services.registry().find(due.id);
        if (!session || session->isClosing())
            continue;
        --m_closesLeft;
        session->close(due.code, due.reason);
    }
}

void LiveEngine::sessionEnded(const SessionInfo &session, const SessionClosed &end)
{
    if (m_recentPeers.size() >= MaxRecentPeers)
        m_recentPeers.removeFirst();
    m_recentPeers.append(
        {.id = session.id, .serviceId = session.serviceId, .address = session.peerAddress});
    for (PendingDisconnect &pending : m_disconnects) {
        if (!pending.waiting.remove(end.id))
            continue;
        QJsonObject entry{{QStringLiteral("id"), qint64(end.id.value())},
                          {QStringLiteral("clean"), end.close.clean},
                          {QStringLiteral("abortCause"), toString(end.close.abortCause)}};
        entry[QStringLiteral("code")] = end.close.code ? QJsonValue(*end.close.code) : QJsonValue();
        pending.disconnected.append(entry);
    }
    finishDisconnects();
}

void LiveEngine::finishDisconnects()
{
    QList<PendingDisconnect> finished;
    m_disconnects.removeIf([&finished](const PendingDisconnect &pending) {
        if (!pending.waiting.isEmpty() || pending.isSaving)
            return false;
        finished.append(pending);
        return true;
    });
    for (const PendingDisconnect &pending : std::as_const(finished))
        pending.done({.ok = pending.error.isEmpty(),
                      .error = pending.error,
                      .data = {{QStringLiteral("disconnected"), pending.disconnected},
                               {QStringLiteral("gone"), pending.gone},
                               {QStringLiteral("blocks"), pending.blocks}}});
}

} // namespace Switchboard
