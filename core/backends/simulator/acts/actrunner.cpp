// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/acts/actrunner.h"

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/acts/worldacts.h"
#include "core/backends/simulator/calls/mediacalls.h"
#include "core/backends/simulator/effects/groupeffects.h"
#include "core/backends/simulator/effects/peopleeffects.h"
#include "core/onebot/messagecodec.h"

#include <algorithm>

namespace Switchboard {

namespace {

qint64 idIn(const ActionCall &call, QLatin1String name)
{
    return call.params.value(name).toInteger();
}

//! The end of an act as the answer of an action tells it.
Backend::Done toAct(const ActRunner::Done &done)
{
    return [done](const ActionResult &result) {
        if (result.retcode == RetCode::Ok)
            done(result.data.toObject());
        else
            done(Error{result.wording});
    };
}

bool isBlank(const Message &message)
{
    return std::ranges::all_of(message, [](const Segment &segment) {
        return segment.type == QLatin1String("text")
            && segment.data.value(QLatin1String("text")).toString().trimmed().isEmpty();
    });
}

QJsonObject dataOf(const ChatMessage &message)
{
    return {{QStringLiteral("message_id"), message.messageId},
            {QStringLiteral("receivers"), message.receivers},
            {QStringLiteral("delivered"), message.delivered},
            {QStringLiteral("message"), messageToJson(message.message)}};
}

} // namespace

qint64 ActRunner::accountOf(const ActionCall &call) const
{
    const qint64 named = idIn(call, QLatin1String("self_id"));
    if (named != 0)
        return named;
    const qint64 groupId = idIn(call, QLatin1String("group_id"));
    const QList<qint64> concerned = m_parts.world.accountsIn(groupId);
    return concerned.isEmpty() ? m_parts.world.firstAccount() : concerned.first();
}

void ActRunner::run(const ActionCall &call, const Done &done)
{
    const qint64 selfId = accountOf(call);
    if (!m_parts.world.isAccount(selfId)) {
        done(Error{QStringLiteral("self_id: %1 is no account of the simulator").arg(selfId)});
        return;
    }
    for (const QLatin1String name : {QLatin1String("operator_id"), QLatin1String("invitor_id")}) {
        const qint64 userId = idIn(call, name);
        if (userId == 0 || m_parts.world.user(userId))
            continue;
        done(Error{
            QStringLiteral("%1: user %2 does not exist in the simulator").arg(name).arg(userId)});
        return;
    }
    if (call.action == QLatin1String("message")) {
        write(call, selfId, done);
    } else if (call.action == QLatin1String("recall")) {
        recall(call, selfId, done);
    } else if (call.action == QLatin1String("reaction")) {
        react(call, selfId, done);
    } else if (call.action == QLatin1String("essence")) {
        keep(call, selfId, done);
    } else if (call.action == QLatin1String("upload")) {
        upload(call, selfId, done);
    } else {
        const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
        const auto result = runWorldAct({.stage = *stage, .call = call, .selfId = selfId});
        if (result)
            m_parts.commit(stage, *result, toAct(done));
        else
            done(Error{QStringLiteral("there is no act \"%1\"").arg(call.action)});
    }
}

QString ActRunner::refusalOfWriting(const ActionCall &call, qint64 selfId) const
{
    const qint64 userId = idIn(call, QLatin1String("user_id"));
    const qint64 groupId = idIn(call, QLatin1String("group_id"));
    const World &world = m_parts.world;
    if (!world.user(userId))
        return QStringLiteral("user %1 does not exist in the simulator").arg(userId);
    if (userId == selfId && groupId == 0)
        return QStringLiteral(
                   "user %1 is the account itself, bots speak for it; choose another user")
            .arg(userId);
    if (world.isAccount(userId))
        return QStringLiteral("user %1 is an account, bots speak for it; choose another user")
            .arg(userId);
    if (groupId == 0)
        return {};
    const ChatId chat{.kind = ChatKind::Group, .id = groupId};
    if (const auto refusal =
            Permission::mayWrite(world, userId, chat, m_parts.clock.wallMs() / 1000))
        return refusal->wording;
    if (world.accountsIn(groupId).isEmpty())
        return QStringLiteral("no account is a member of group %1, so nobody would hear it")
            .arg(groupId);
    if (call.params.contains(QLatin1String("anonymous"))
        && !world.group(groupId)->info.anonymousAllowed)
        return QStringLiteral("group %1 does not allow anonymous messages").arg(groupId);
    return {};
}

void ActRunner::write(const ActionCall &call, qint64 selfId, const Done &done)
{
    const QString refusal = refusalOfWriting(call, selfId);
    if (!refusal.isEmpty() || isBlank(call.message)) {
        done(Error{refusal.isEmpty() ? QStringLiteral("message is empty; write something to send")
                                     : refusal});
        return;
    }
    const qint64 userId = idIn(call, QLatin1String("user_id"));
    const qint64 groupId = idIn(call, QLatin1String("group_id"));
    MessageDraft draft{.selfId = selfId,
                       .chat = {.kind = groupId != 0 ? ChatKind::Group : ChatKind::Private,
                                .id = groupId != 0 ? groupId : userId},
                       .senderId = userId,
                       .content = {},
                       .anonymousName = call.params.value(QLatin1String("anonymous")).toString(),
                       .session = {},
                       .clientName = {}};
    m_parts.media.localise(
        call.message, [this, draft, done](const ActionResult &outcome, const Message &message) {
            if (outcome.retcode != RetCode::Ok) {
                done(Error{outcome.wording});
                return;
            }
            MessageDraft complete = draft;
            complete.content = message;
            m_parts.desk.write(complete, [done](const Result<ChatMessage> &written) {
                if (written)
                    done(dataOf(written.value()));
                else
                    done(Error{written.error()});
            });
        });
}

void ActRunner::recall(const ActionCall &call, qint64 selfId, const Done &done)
{
    const qint64 operatorId = idIn(call, QLatin1String("operator_id"));
    m_messages.find(
        qint32(idIn(call, QLatin1String("message_id"))), selfId,
        [this, operatorId, done](const ActionResult &failure, const ChatMessage &message) {
            if (failure.retcode != RetCode::Ok)
                done(Error{failure.wording});
            else
                m_messages.recall(message, operatorId != 0 ? operatorId : message.senderId,
                                  toAct(done));
        });
}

void ActRunner::react(const ActionCall &call, qint64 selfId, const Done &done)
{
    const qint64 userId = idIn(call, QLatin1String("user_id"));
    if (const auto refusal = Permission::knows(m_parts.world, userId)) {
        done(Error{refusal->wording});
        return;
    }
    m_messages.find(
        qint32(idIn(call, QLatin1String("message_id"))), selfId,
        [this, call, userId, done](const ActionResult &failure, const ChatMessage &message) {
            if (failure.retcode != RetCode::Ok) {
                done(Error{failure.wording});
                return;
            }
            m_messages.react(message, userId,
                             call.params.value(QLatin1String("emoji_id")).toString(),
                             call.params.value(QLatin1String("set")).toBool(), toAct(done));
        });
}

void ActRunner::keep(const ActionCall &call, qint64 selfId, const Done &done)
{
    const bool enable = call.params.value(QLatin1String("enable")).toBool();
    const qint64 named = idIn(call, QLatin1String("operator_id"));
    m_messages.find(
        qint32(idIn(call, QLatin1String("message_id"))), selfId,
        [this, enable, named, done](const ActionResult &failure, const ChatMessage &message) {
            if (failure.retcode != RetCode::Ok || message.chat.kind != ChatKind::Group) {
                done(Error{
                    failure.retcode != RetCode::Ok
                        ? failure.wording
                        : QStringLiteral("message %1 is not of a group").arg(message.messageId)});
                return;
            }
            const SimulatorMember *owner = m_parts.world.ownerOf(message.chat.id);
            const qint64 operatorId =
                named == 0 ? (owner ? owner->userId : message.senderId) : named;
            if (enable) {
                m_messages.keep(message, operatorId, toAct(done));
                return;
            }
            const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
            if (m_parts.world.essence(message.messageId))
                GroupEffects::removeEssence(*stage, message.messageId, operatorId);
            m_parts.commit(stage, Answer::success(), toAct(done));
        });
}

void ActRunner::upload(const ActionCall &call, qint64 selfId, const Done &done)
{
    const qint64 userId = idIn(call, QLatin1String("user_id"));
    const qint64 groupId = idIn(call, QLatin1String("group_id"));
    const auto refusal = groupId != 0
        ? Permission::seesMember(m_parts.world, selfId, groupId, userId)
        : Permission::knows(m_parts.world, userId);
    if (refusal) {
        done(Error{refusal->wording});
        return;
    }
    m_parts.media.resolve(
        call.params.value(QLatin1String("file")).toString(), true,
        [this, call, selfId, userId, groupId, done](const ActionResult &outcome,
                                                    const StoredMedia &media) {
            if (outcome.retcode != RetCode::Ok) {
                done(Error{outcome.wording});
                return;
            }
            const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
            const SimulatorFile file = MediaCalls::fileOf(
                *stage, media, call.params.value(QLatin1String("name")).toString(), userId, groupId,
                QStringLiteral("/"));
            if (groupId != 0)
                GroupEffects::upload(*stage, file);
            else
                PeopleEffects::offlineFile(*stage, selfId, file, mediaUrlOf(media));
            m_parts.commit(stage,
                           Answer::success(QJsonObject{{QStringLiteral("file_id"), file.fileId}}),
                           toAct(done));
        });
}

} // namespace Switchboard
