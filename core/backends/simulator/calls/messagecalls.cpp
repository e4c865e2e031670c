// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/calls/messagecalls.h"

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/actions/worldcall.h"
#include "core/backends/simulator/calls/contactcalls.h"
#include "core/backends/simulator/effects/groupeffects.h"
#include "core/backends/simulator/messages/messageevents.h"
#include "core/backends/simulator/messages/reactions.h"
#include "core/backends/simulator/messages/sendtarget.h"

#include <QJsonArray>

#include <algorithm>

namespace Switchboard {

namespace {

using MaybeMessage = std::optional<ChatMessage>;
using Permission::Refusal;

constexpr qint64 MaxHistory = 200;
constexpr qint64 DefaultHistory = 20;

bool sees(const World &world, qint64 selfId, const ChatMessage &message)
{
    return message.chat.kind == ChatKind::Group ? world.member(message.chat.id, selfId) != nullptr
                                                : message.selfId == selfId;
}

} // namespace

const QHash<QString, MessageCalls::Run> &MessageCalls::table()
{
    static const QHash<QString, Run> all{
        {QStringLiteral("send_msg"), &MessageCalls::send},
        {QStringLiteral("send_group_msg"), &MessageCalls::send},
        {QStringLiteral("send_private_msg"), &MessageCalls::send},
        {QStringLiteral("delete_msg"), &MessageCalls::deleteMessage},
        {QStringLiteral("get_msg"), &MessageCalls::get},
        {QStringLiteral("get_group_msg_history"), &MessageCalls::history},
        {QStringLiteral("get_friend_msg_history"), &MessageCalls::history},
        {QStringLiteral("get_recent_contact"), &MessageCalls::recentContacts},
        {QStringLiteral("mark_msg_as_read"), &MessageCalls::markAsRead},
        {QStringLiteral("mark_private_msg_as_read"), &MessageCalls::markAsRead},
        {QStringLiteral("mark_group_msg_as_read"), &MessageCalls::markAsRead},
        {QStringLiteral("forward_friend_single_msg"), &MessageCalls::forwardSingle},
        {QStringLiteral("forward_group_single_msg"), &MessageCalls::forwardSingle},
        {QStringLiteral("set_essence_msg"), &MessageCalls::setEssence},
        {QStringLiteral("set_msg_emoji_like"), &MessageCalls::setReaction},
    };
    return all;
}

bool MessageCalls::knows(const QString &action)
{
    return table().contains(action);
}

bool MessageCalls::run(const WaitingCall &call)
{
    const Run method = table().value(call.call.action);
    if (method)
        (this->*method)(call);
    return method != nullptr;
}

void MessageCalls::send(const WaitingCall &call)
{
    const ChatId chat = targetOf(call.call);
    if (const Refusal refusal = refusalOfSend(m_parts.world, call.call, call.caller.selfId, chat,
                                              m_parts.clock.wallMs() / 1000)) {
        call.done(*refusal);
        return;
    }
    if (call.call.message.isEmpty()) {
        call.done(Answer::badParameter(QStringLiteral("message is empty")));
        return;
    }
    write(call, chat, call.call.message, [](const ChatMessage &message) {
        return QJsonObject{{QStringLiteral("message_id"), message.messageId}};
    });
}

void MessageCalls::write(const WaitingCall &call, const ChatId &chat, const Message &content,
                         const std::function<QJsonValue(const ChatMessage &)> &dataOf)
{
    m_parts.media.localise(
        content, [this, call, chat, dataOf](const ActionResult &outcome, const Message &localised) {
            if (outcome.retcode != RetCode::Ok) {
                call.done(outcome);
                return;
            }
            m_parts.desk.write(call.draft(chat, localised),
                               [call, dataOf](const Result<ChatMessage> &written) {
                                   call.done(written ? Answer::success(dataOf(written.value()))
                                                     : Answer::storeFailed(written.error()));
                               });
        });
}

void MessageCalls::find(qint32 messageId, qint64 selfId, const Found &found)
{
    m_parts.worker.read<MaybeMessage>(
        [messageId](SimulatorStore &store) { return store.message(messageId); }, m_parts.context,
        [this, messageId, selfId, found](const Result<MaybeMessage> &read) {
            if (!read)
                found(Answer::storeFailed(read.error()), {});
            else if (!read.value() || !sees(m_parts.world, selfId, *read.value()))
                found(Answer::noData(
                          QStringLiteral("message %1 does not exist in the simulator, or account "
                                         "%2 does not see it")
                              .arg(messageId)
                              .arg(selfId)),
                      {});
            else if (read.value()->recalled)
                found(Answer::noData(QStringLiteral("message %1 was recalled").arg(messageId)), {});
            else
                found({}, *read.value());
        });
}

void MessageCalls::deleteMessage(const WaitingCall &call)
{
    find(call.messageId(), call.caller.selfId,
         [this, call](const ActionResult &failure, const ChatMessage &message) {
             const Refusal refusal = failure.retcode != RetCode::Ok
                 ? Refusal(failure)
                 : Permission::mayRecall(m_parts.world, call.caller.selfId, message);
             if (refusal)
                 call.done(*refusal);
             else
                 recall(message, call.caller.selfId, call.done);
         });
}

void MessageCalls::recall(const ChatMessage &message, qint64 operatorId, const Backend::Done &done)
{
    m_parts.worker.post<bool>(
        [id = message.messageId](SimulatorStore &store) -> Result<bool> {
            const Result<MaybeMessage> before = store.message(id);
            if (!before)
                return Error{before.error()};
            if (!before.value() || before.value()->recalled)
                return false; // somebody was faster
            if (const Result<void> written = store.setRecalled(id); !written)
                return Error{written.error()};
            return true;
        },
        m_parts.context,
        [this, message, operatorId, done](const Result<bool> &recalled) {
            if (!recalled || !recalled.value()) {
                done(recalled ? Answer::noData(
                         QStringLiteral("message %1 was recalled").arg(message.messageId))
                              : Answer::storeFailed(recalled.error()));
                return;
            }
            ChatMessage changed = m_parts.desk.refreshed(message);
            changed.recalled = true;
            m_parts.desk.noteChanged(changed);
            const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
            if (message.chat.kind == ChatKind::Group) {
                stage->world().removeEssence(message.messageId);
                stage->tellGroup(message.chat.id, recallNotice(message, operatorId));
            } else {
                stage->tell(message.selfId, recallNotice(message, operatorId));
            }
            m_parts.commit(stage, Answer::success(), done);
        });
}

void MessageCalls::get(const WaitingCall &call)
{
    find(call.messageId(), call.caller.selfId,
         [this, call](const ActionResult &failure, const ChatMessage &message) {
             call.done(failure.retcode != RetCode::Ok
                           ? failure
                           : Answer::success(storedMessageFields(m_parts.world, message,
                                                                 call.caller.messageFormat)));
         });
}

void MessageCalls::history(const WaitingCall &call)
{
    const bool ofGroup = call.call.action == QLatin1String("get_group_msg_history");
    const qint64 id = call.id(ofGroup ? QLatin1String("group_id") : QLatin1String("user_id"));
    const Refusal refusal = ofGroup ? Permission::seesGroup(m_parts.world, call.caller.selfId, id)
                                    : Permission::knows(m_parts.world, id);
    if (refusal) {
        call.done(*refusal);
        return;
    }
    // A number for groups, a text for friends; absent or 0 = the newest.
    const QJsonValue given = call.call.params.value(QLatin1String("message_seq"));
    const qint64 seq = given.isString() ? given.toString().toLongLong() : given.toInteger();
    const bool forwards = call.call.params.value(QLatin1String("reverse_order")).toBool();
    const QJsonValue count = call.call.params.value(QLatin1String("count"));
    ChatHistoryQuery query;
    query.chat = {.kind = ofGroup ? ChatKind::Group : ChatKind::Private, .id = id};
    query.selfId = call.caller.selfId;
    query.count = int(std::clamp(count.toInteger(DefaultHistory), qint64(1), MaxHistory));
    const auto first = qint32(std::clamp(seq, qint64(0), qint64(2147483646)));
    query.before = first == 0 ? 0 : first + 1; // the named message is the newest one
    m_parts.worker.read<QList<ChatMessage>>(
        [query, forwards, first](SimulatorStore &store) {
            return forwards && first > 0 ? store.historyFrom(query, first) : store.history(query);
        },
        m_parts.context,
        [this, call](const Result<QList<ChatMessage>> &read) { answerHistory(call, read); });
}

void MessageCalls::answerHistory(const WaitingCall &call,
                                 const Result<QList<ChatMessage>> &read) const
{
    if (!read) {
        call.done(Answer::storeFailed(read.error()));
        return;
    }
    QJsonArray messages;
    for (const ChatMessage &message : read.value()) {
        if (!message.recalled)
            messages.append(messageObject(m_parts.world, message, call.caller.selfId,
                                          call.caller.messageFormat));
    }
    call.done(Answer::success(QJsonObject{{QStringLiteral("messages"), messages}}));
}

void MessageCalls::recentContacts(const WaitingCall &call)
{
    ContactCalls::recentContacts(m_parts, call);
}

void MessageCalls::markAsRead(const WaitingCall &call)
{
    // Nothing in OneBot shows what was read: the call only has to name something that exists.
    const qint64 groupId = call.id(QLatin1String("group_id"));
    const qint64 userId = call.id(QLatin1String("user_id"));
    if (call.messageId() != 0) {
        find(call.messageId(), call.caller.selfId,
             [call](const ActionResult &failure, const ChatMessage &) { call.done(failure); });
        return;
    }
    Refusal refusal;
    if (groupId != 0)
        refusal = Permission::seesGroup(m_parts.world, call.caller.selfId, groupId);
    else if (userId != 0)
        refusal = Permission::knows(m_parts.world, userId);
    else
        refusal = Answer::badParameter(
            QStringLiteral("message_id, group_id or user_id: one of them is needed"));
    call.done(refusal.value_or(Answer::success()));
}

void MessageCalls::forwardSingle(const WaitingCall &call)
{
    const bool toGroup = call.call.action == QLatin1String("forward_group_single_msg");
    const ChatId chat{.kind = toGroup ? ChatKind::Group : ChatKind::Private,
                      .id =
                          call.id(toGroup ? QLatin1String("group_id") : QLatin1String("user_id"))};
    if (const Refusal refusal = Permission::mayWrite(m_parts.world, call.caller.selfId, chat,
                                                     m_parts.clock.wallMs() / 1000)) {
        call.done(*refusal);
        return;
    }
    find(call.messageId(), call.caller.selfId,
         [this, call, chat](const ActionResult &failure, const ChatMessage &message) {
             if (failure.retcode != RetCode::Ok)
                 call.done(failure);
             else
                 write(call, chat, message.message,
                       [](const ChatMessage &) { return QJsonValue(QJsonValue::Null); });
         });
}

void MessageCalls::setEssence(const WaitingCall &call)
{
    find(call.messageId(), call.caller.selfId,
         [this, call](const ActionResult &failure, const ChatMessage &message) {
             Refusal refusal;
             if (failure.retcode != RetCode::Ok)
                 refusal = failure;
             else if (message.chat.kind != ChatKind::Group)
                 refusal = Answer::refused(
                     QStringLiteral("message %1 is not of a group").arg(message.messageId));
             else
                 refusal = Permission::manages(m_parts.world, message.chat.id, call.caller.selfId);
             if (refusal)
                 call.done(*refusal);
             else
                 keep(message, call.caller.selfId, call.done);
         });
}

void MessageCalls::keep(const ChatMessage &message, qint64 operatorId, const Backend::Done &done)
{
    const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
    if (!m_parts.world.essence(message.messageId))
        GroupEffects::addEssence(*stage,
                                 {.messageId = message.messageId,
                                  .groupId = message.chat.id,
                                  .senderId = message.senderId,
                                  .sentTime = message.timeMs / 1000,
                                  .operatorId = operatorId,
                                  .time = stage->time()});
    m_parts.commit(stage, Answer::success(), done);
}

void MessageCalls::setReaction(const WaitingCall &call)
{
    find(call.messageId(), call.caller.selfId,
         [this, call](const ActionResult &failure, const ChatMessage &message) {
             if (failure.retcode != RetCode::Ok)
                 call.done(failure);
             else
                 react(message, call.caller.selfId, call.text(QLatin1String("emoji_id")),
                       call.call.params.value(QLatin1String("set")).toBool(true), call.done);
         });
}

void MessageCalls::react(const ChatMessage &message, qint64 userId, const QString &emojiId,
                         bool set, const Backend::Done &done)
{
    using Reactions = QList<ChatReaction>;
    m_parts.worker.post<Reactions>(
        [id = message.messageId, userId, emojiId, set](SimulatorStore &store) -> Result<Reactions> {
            const Result<MaybeMessage> read = store.message(id);
            if (!read || !read.value())
                return Error{read ? QStringLiteral("the message is gone") : read.error()};
            const Reactions changed = withReaction(read.value()->reactions, userId, emojiId, set);
            if (const Result<void> written = store.setReactions(id, changed); !written)
                return Error{written.error()};
            return changed;
        },
        m_parts.context,
        [this, message, userId, emojiId, set, done](const Result<Reactions> &written) {
            if (!written) {
                done(Answer::storeFailed(written.error()));
                return;
            }
            ChatMessage changed = m_parts.desk.refreshed(message);
            changed.reactions = written.value();
            m_parts.desk.noteChanged(changed);
            const auto stage = std::make_shared<Stage>(m_parts.world, m_parts.clock.wallMs());
            if (message.chat.kind == ChatKind::Group)
                stage->tellGroup(message.chat.id, reactionNotice(changed, userId, emojiId, set));
            m_parts.commit(stage, Answer::success(), done);
        });
}

} // namespace Switchboard
