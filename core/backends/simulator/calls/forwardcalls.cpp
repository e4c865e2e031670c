// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/calls/forwardcalls.h"

#include "core/backends/simulator/actions/permission.h"
#include "core/backends/simulator/actions/worldcall.h"
#include "core/backends/simulator/messages/sendtarget.h"
#include "core/onebot/messagecodec.h"

#include <QJsonArray>
#include <QSet>

namespace Switchboard::ForwardCalls {

namespace {

constexpr QLatin1String IdKey("id");
constexpr QLatin1String ContentKey("content");
constexpr QLatin1String UserKey("user_id");
constexpr QLatin1String NameKey("nickname");
constexpr QLatin1String TimeKey("time");

//! A merged forward once it is written down.
struct Forward {
    QString id;
    QString missing; //!< a node names a message that does not exist; empty = all is well
};

QString forwardIdOf(const WaitingCall &call, qint64 timeMs)
{
    static quint64 counter = 0; // two in one millisecond
    return QStringLiteral("forward-%1-%2-%3").arg(call.caller.selfId).arg(timeMs).arg(++counter);
}

//! Who forwards, as the store's thread may know it.
struct Forwarder {
    qint64 selfId = 0;
    QSet<qint64> groups; //!< that the account is in
    QJsonObject defaults; //!< what nodes say that do not say it themselves
};

bool sees(const Forwarder &forwarder, const ChatMessage &message)
{
    return message.chat.kind == ChatKind::Group ? forwarder.groups.contains(message.chat.id)
                                                : message.selfId == forwarder.selfId;
}

//! A node that names a message becomes one that holds it; empty when there is none.
Result<QJsonObject> nodeOfMessage(SimulatorStore &store, const Forwarder &forwarder,
                                  const QString &messageId)
{
    const Result<std::optional<ChatMessage>> read = store.message(messageId.toInt());
    if (!read)
        return Error{read.error()};
    if (!read.value() || read.value()->recalled || !sees(forwarder, *read.value()))
        return QJsonObject();
    const ChatMessage &message = *read.value();
    return QJsonObject{{UserKey, QString::number(message.senderId)},
                       {NameKey, message.senderName},
                       {TimeKey, message.timeMs / 1000},
                       {ContentKey, messageToJson(message.message)}};
}

Result<Forward> writeForward(SimulatorStore &store, const QString &forwardId, const Message &nodes,
                             const Forwarder &forwarder)
{
    QJsonArray written;
    for (const Segment &node : nodes) {
        QJsonObject data = node.data;
        if (data.contains(IdKey) && !data.contains(ContentKey)) {
            const QString messageId = data.value(IdKey).toString();
            const Result<QJsonObject> found = nodeOfMessage(store, forwarder, messageId);
            if (!found)
                return Error{found.error()};
            if (found.value().isEmpty())
                return Forward{.id = {}, .missing = messageId};
            data = found.value();
        }
        const QJsonObject &defaults = forwarder.defaults;
        for (auto it = defaults.constBegin(); it != defaults.constEnd(); ++it) {
            if (!data.contains(it.key()))
                data.insert(it.key(), it.value());
        }
        written.append(QJsonObject{{QStringLiteral("type"), QStringLiteral("node")},
                                   {QStringLiteral("data"), data}});
    }
    if (const Result<void> added = store.addForward(forwardId, written); !added)
        return Error{added.error()};
    return Forward{.id = forwardId, .missing = {}};
}

void sendForward(const SimulatorParts &parts, const WaitingCall &call, const ChatId &chat,
                 const Forward &forward)
{
    if (!forward.missing.isEmpty()) {
        call.done(Answer::noData(
            QStringLiteral("messages: message %1 of a node does not exist").arg(forward.missing)));
        return;
    }
    const Segment segment{.type = QStringLiteral("forward"), .data = {{IdKey, forward.id}}};
    parts.desk.write(call.draft(chat, {segment}),
                     [call, forward](const Result<ChatMessage> &written) {
                         if (!written) {
                             call.done(Answer::storeFailed(written.error()));
                             return;
                         }
                         call.done(Answer::success(
                             QJsonObject{{QStringLiteral("message_id"), written.value().messageId},
                                         {QStringLiteral("forward_id"), forward.id},
                                         {QStringLiteral("res_id"), forward.id}}));
                     });
}

void send(const SimulatorParts &parts, const WaitingCall &call)
{
    const qint64 timeMs = parts.clock.wallMs();
    const ChatId chat = targetOf(call.call);
    if (const auto refusal =
            Permission::mayWrite(parts.world, call.caller.selfId, chat, timeMs / 1000)) {
        call.done(*refusal);
        return;
    }
    Forwarder forwarder{.selfId = call.caller.selfId,
                        .groups = {},
                        .defaults = {{UserKey, QString::number(call.caller.selfId)},
                                     {NameKey, parts.world.nameOf(call.caller.selfId)},
                                     {TimeKey, timeMs / 1000}}};
    for (const auto &[groupId, group] : parts.world.groups()) {
        if (parts.world.member(groupId, call.caller.selfId))
            forwarder.groups.insert(groupId);
    }
    parts.media.localise(
        call.call.message,
        [&parts, call, chat, timeMs, forwarder](const ActionResult &outcome, const Message &nodes) {
            if (outcome.retcode != RetCode::Ok) {
                call.done(outcome);
                return;
            }
            parts.worker.post<Forward>(
                [nodes, forwarder, id = forwardIdOf(call, timeMs)](SimulatorStore &store) {
                    return writeForward(store, id, nodes, forwarder);
                },
                parts.context,
                [&parts, call, chat](const Result<Forward> &written) {
                    if (written)
                        sendForward(parts, call, chat, written.value());
                    else
                        call.done(Answer::storeFailed(written.error()));
                });
        });
}

//! The nodes with that id, or those of the forward in the message with that id.
Result<std::optional<QJsonArray>> readForward(SimulatorStore &store, const QString &id)
{
    bool isNumber = false;
    const qint32 messageId = id.toInt(&isNumber);
    if (!isNumber)
        return store.forward(id);
    const Result<std::optional<ChatMessage>> read = store.message(messageId);
    if (!read)
        return Error{read.error()};
    if (read.value() && !read.value()->recalled) {
        for (const Segment &segment : read.value()->message) {
            if (segment.type == QLatin1String("forward"))
                return store.forward(segment.data.value(IdKey).toString());
        }
    }
    return std::optional<QJsonArray>();
}

//! The spelling of go-cqhttp and NapCat.
QJsonArray messagesOf(const QJsonArray &nodes)
{
    QJsonArray messages;
    for (const QJsonValue &node : nodes) {
        const QJsonObject data = node[QLatin1String("data")].toObject();
        const QString userId = data.value(UserKey).toVariant().toString();
        messages.append(QJsonObject{
            {QStringLiteral("sender"),
             QJsonObject{{UserKey, userId.toLongLong()}, {NameKey, data.value(NameKey)}}},
            {TimeKey, data.value(TimeKey)},
            {ContentKey, data.value(ContentKey)}});
    }
    return messages;
}

void get(const SimulatorParts &parts, const WaitingCall &call)
{
    const QString id = call.text(IdKey);
    parts.worker.read<std::optional<QJsonArray>>(
        [id](SimulatorStore &store) { return readForward(store, id); }, parts.context,
        [call, id](const Result<std::optional<QJsonArray>> &read) {
            if (!read) {
                call.done(Answer::storeFailed(read.error()));
            } else if (!read.value()) {
                call.done(
                    Answer::noData(QStringLiteral("id: there is no merged forward %1").arg(id)));
            } else {
                const QJsonArray &nodes = *read.value();
                call.done(
                    Answer::success(QJsonObject{{QStringLiteral("message"), nodes},
                                                {QStringLiteral("messages"), messagesOf(nodes)}}));
            }
        });
}

} // namespace

bool knows(const QString &action)
{
    return action == QLatin1String("send_group_forward_msg")
        || action == QLatin1String("send_private_forward_msg")
        || action == QLatin1String("send_forward_msg")
        || action == QLatin1String("get_forward_msg");
}

void run(const SimulatorParts &parts, const WaitingCall &call)
{
    if (call.call.action == QLatin1String("get_forward_msg"))
        get(parts, call);
    else
        send(parts, call);
}

} // namespace Switchboard::ForwardCalls
