// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// Blocks and refused handshakes of LiveEngine.

#include "core/engine/liveengine.h"

#include "core/net/blockjson.h"
#include "core/support/redactor.h"

namespace Switchboard {

namespace {

constexpr qint64 RejectionReportMs = 1'000;

//! `the address 192.0.2.7 on ws-main`
QString describe(const BlockRule &rule)
{
    const QString kind = rule.scope == BlockScope::Address ? QStringLiteral("the address ")
        : rule.scope == BlockScope::Token                  ? QStringLiteral("the token ")
                                                           : QStringLiteral("the bot ID ");
    return kind + shownBlockSubject(rule)
        + (rule.serviceId.isEmpty() ? QStringLiteral(" on every service")
                                    : QStringLiteral(" on %1").arg(rule.serviceId));
}

} // namespace

void LiveEngine::connectBlocks()
{
    connect(&m_blocks, &BlockKeeper::changed, this, &Engine::blocksChanged);
    connect(&m_blocks, &BlockKeeper::added, this,
            [this](const BlockRule &rule) { writeBlock(JournalKind::BlockAdded, rule); });
    connect(&m_blocks, &BlockKeeper::removed, this,
            [this](const BlockRule &rule) { writeBlock(JournalKind::BlockRemoved, rule); });
    connect(&m_blocks, &BlockKeeper::expired, this,
            [this](const BlockRule &rule) { writeBlock(JournalKind::BlockExpired, rule); });
    connect(&m_blocks, &BlockKeeper::saveFailed, this, [this](const QString &error) {
        m_scribe.note(JournalKind::Notice, JournalLevel::Error,
                      QStringLiteral("the blocks could not be saved: ") + error);
    });
}

void LiveEngine::writeBlock(JournalKind kind, const BlockRule &rule)
{
    const QJsonObject values = toJson(rule);
    QJsonObject details{{QStringLiteral("scope"), toString(rule.scope)},
                        {QStringLiteral("subject"), shownBlockSubject(rule)},
                        {QStringLiteral("service"), rule.serviceId},
                        {QStringLiteral("hits"), qint64(rule.hits)},
                        {QStringLiteral("note"), rule.note}};
    details[QStringLiteral("expiresAt")] = values.value(QLatin1String("expiresAt"));
    QString text;
    if (kind == JournalKind::BlockAdded)
        text = QStringLiteral("blocked %1 %2")
                   .arg(describe(rule),
                        rule.expiresMs == 0 ? QStringLiteral("until the block is removed")
                                            : QStringLiteral("until ")
                                + values.value(QLatin1String("expiresAt")).toString());
    else
        text = QStringLiteral("the block of %1 %2 after %3 refused handshakes")
                   .arg(describe(rule),
                        kind == JournalKind::BlockExpired ? QStringLiteral("ended")
                                                          : QStringLiteral("was removed"))
                   .arg(rule.hits);
    if (!rule.note.isEmpty() && kind == JournalKind::BlockAdded)
        text += QStringLiteral(" (%1)").arg(rule.note);
    m_journal.add({.kind = kind, .serviceId = rule.serviceId, .text = text, .details = details});
}

void LiveEngine::addBlock(const BlockRule &rule, Done done)
{
    if (!rule.serviceId.isEmpty() && !m_services.find(rule.serviceId)) {
        done(unknownService(rule.serviceId));
        return;
    }
    auto data = std::make_shared<QJsonObject>();
    const auto added = m_blocks.add(rule, [done, data](const Result<void> &saved) {
        if (saved)
            done({.data = *data});
        else
            done({.ok = false,
                  .error = QStringLiteral("the block works until the program ends, but it could "
                                          "not be saved: ")
                      + saved.error()});
    });
    if (!added) {
        done({.ok = false, .error = added.error()});
        return;
    }
    data->insert(QStringLiteral("block"), toJson(added.value().rule));
    if (added.value().replaced)
        data->insert(QStringLiteral("replaced"), toJson(*added.value().replaced));
}

void LiveEngine::removeBlocks(const QList<BlockId> &blocks, Done done)
{
    auto data = std::make_shared<QJsonObject>();
    const QList<BlockRule> removed =
        m_blocks.remove(blocks, [done, data](const Result<void> &saved) {
            if (saved)
                done({.data = *data});
            else
                done({.ok = false,
                      .error = QStringLiteral("the change is lost when the program ends: ")
                          + saved.error()});
        });
    QJsonArray list;
    QSet<BlockId> known;
    for (const BlockRule &rule : removed) {
        list.append(toJson(rule));
        known.insert(rule.id);
    }
    QJsonArray gone;
    for (const BlockId id : blocks) {
        if (!known.contains(id))
            gone.append(qint64(id.value()));
    }
    data->insert(QStringLiteral("removed"), list);
    data->insert(QStringLiteral("gone"), gone);
}

void LiveEngine::clearRejections(const QList<quint64> &groups, Done done)
{
    m_rejections.clear(groups);
    m_rejectionsReportedMs = 0;
    reportRejections();
    done({});
}

void LiveEngine::noteRejection(const QString &serviceId, const RefusedHandshake &handshake)
{
    Rejection rejection;
    rejection.serviceId = serviceId;
    rejection.address = handshake.peerAddress;
    rejection.cause = handshake.mistake;
    rejection.status = handshake.status;
    rejection.client = redacted(handshake.userAgent);
    if (handshake.mistake == RefusalCause::TokenMissing) {
        rejection.tokenHint = TokenHint::None;
    } else if (handshake.mistake == RefusalCause::TokenWrong) {
        rejection.tokenHint = TokenHint::Length;
        rejection.tokenLength = int(handshake.tokenLength);
        for (const ServiceSettings &other : m_services.configuration().services) {
            if (other.id == serviceId || other.token.isEmpty()
                || !other.token.matchesDigest(handshake.tokenDigest))
                continue;
            rejection.tokenHint = TokenHint::OtherService;
            rejection.tokenServiceId = other.id;
        }
    }
    m_rejections.add(rejection);
}

void LiveEngine::reportRejections()
{
    const qint64 now = m_clock.monotonicMs();
    if (now - m_rejectionsReportedMs < RejectionReportMs && m_rejectionsReportedMs != 0)
        return;
    if (!m_rejections.takeChanged())
        return;
    m_rejectionsReportedMs = now;
    Q_EMIT rejectionsChanged(m_rejections.report());
}

} // namespace Switchboard
