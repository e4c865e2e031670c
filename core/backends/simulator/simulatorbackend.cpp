// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/simulatorbackend.h"

#include "core/backends/simulator/messages/sendtarget.h"
#include "core/backends/simulator/messages/messageevents.h"
#include "core/backends/simulator/store/storeworker.h"
#include "core/backends/simulator/actions/lookupactions.h"
#include "core/onebot/cqcode.h"
#include "core/support/logging.h"

#include <QDateTime>
#include <QSet>
#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

using MaybeMessage = std::optional<ChatMessage>;

ActionResult success(const QJsonValue &data)
{
    return {.retcode = RetCode::Ok, .data = data, .wording = {}};
}

ActionResult refused(int retcode, const QString &wording)
{
    return {.retcode = retcode, .data = QJsonValue::Null, .wording = wording};
}

ActionResult failed(const QString &reason)
{
    qCWarning(logSimulator).noquote() << reason;
    return refused(RetCode::Failed, reason);
}

ActionResult unknownMessage(qint32 messageId)
{
    return refused(RetCode::NoData,
                   QStringLiteral("message %1 does not exist in the simulator").arg(messageId));
}

bool isBlank(const Message &message)
{
    return std::all_of(message.cbegin(), message.cend(), [](const Segment &segment) {
        return segment.type == QLatin1String("text")
            && segment.data.value(QLatin1String("text")).toString().trimmed().isEmpty();
    });
}

} // namespace

SimulatorBackend::SimulatorBackend(QString databasePath, const Clock &clock, QObject *parent)
    : Backend(parent), m_databasePath(std::move(databasePath)), m_clock(clock)
{
    connect(&m_book, &DeliveryBook::changed, this, [this](const ChatMessage &message) {
        storeDelivery(message);
        Q_EMIT messageChanged(message);
    });
}

SimulatorBackend::~SimulatorBackend() = default;

Result<void> SimulatorBackend::start()
{
    if (m_isOpen)
        return {};
    auto worker = std::make_unique<StoreWorker>(m_databasePath);
    Result<StoreContents> contents =
        worker->open(QDateTime::fromMSecsSinceEpoch(m_clock.wallMs(), QTimeZone::utc()));
    if (!contents)
        return Error{contents.error()};

    m_worker = std::move(worker);
    m_world = World(contents.value().world);
    m_lastMessageId = contents.value().lastMessageId;
    m_lastIdBeforeStart = m_lastMessageId;
    m_startNotice = contents.value().notice;
    m_isOpen = true;
    if (!m_startNotice.isEmpty())
        qCWarning(logSimulator).noquote() << m_startNotice;
    Q_EMIT worldChanged(world());
    return {};
}

QJsonObject SimulatorBackend::status() const
{
    return {{QStringLiteral("online"), m_isOpen},
            {QStringLiteral("good"), m_isOpen && m_lastWriteWorked}};
}

bool SimulatorBackend::supports(const QString &action) const
{
    static const QSet<QString> others = {
        QStringLiteral("get_status"),     QStringLiteral("get_version_info"),
        QStringLiteral("can_send_image"), QStringLiteral("can_send_record"),
        QStringLiteral("delete_msg"),     QStringLiteral("get_msg")};
    return isWorldAction(action) || isSendAction(action) || others.contains(action);
}

void SimulatorBackend::call(const ActionCall &call, const ActionCaller &caller, Done done)
{
    if (!m_isOpen) {
        done(refused(RetCode::Failed, QStringLiteral("the simulator is not started")));
    } else if (const std::optional<ActionResult> answer = answerFromWorld(m_world, call)) {
        done(*answer);
    } else if (isSendAction(call.action)) {
        send(call, caller, done);
    } else if (call.action == QLatin1String("delete_msg")) {
        recall(call, done);
    } else if (call.action == QLatin1String("get_msg")) {
        fetch(call, caller, done);
    } else if (call.action == QLatin1String("get_status")) {
        done(success(status()));
    } else if (call.action == QLatin1String("can_send_image")
               || call.action == QLatin1String("can_send_record")) {
        // Segments of every type are stored and shown.
        done(success(QJsonObject{{QStringLiteral("yes"), true}}));
    } else if (call.action == QLatin1String("get_version_info")) {
        done(success(
            QJsonObject{{QStringLiteral("app_name"), QStringLiteral("Switchboard")},
                        {QStringLiteral("app_version"), QStringLiteral(SWITCHBOARD_VERSION)},
                        {QStringLiteral("protocol_version"), QStringLiteral("v11")}}));
    } else {
        done(refused(RetCode::UnknownAction,
                     QString(QLatin1String("no such action: ") + call.action)));
    }
}

void SimulatorBackend::send(const ActionCall &call, const ActionCaller &caller, const Done &done)
{
    const ChatId chat = targetOf(call);
    const QString refusal = refusalOfSend(m_world, call, chat);
    if (!refusal.isEmpty()) {
        done(refused(RetCode::NoData, refusal));
        return;
    }
    if (call.message.isEmpty()) {
        done(refused(RetCode::BadParameter, QStringLiteral("message is empty")));
        return;
    }
    Result<ChatMessage> made = newMessage(chat, m_world.selfId(), call.message);
    if (!made) {
        done(refused(RetCode::Failed, made.error()));
        return;
    }

    ChatMessage message = made.value();
    message.fromBot = true;
    message.session = caller.session;
    message.clientName = caller.clientName;
    const auto asked = m_lastUserMessage.constFind(keyOf(chat));
    if (asked != m_lastUserMessage.cend())
        message.replyMs = m_clock.monotonicMs() - *asked;

    store(message, [this, message, done](const Result<void> &stored) {
        if (!stored) {
            done(failed(stored.error()));
            return;
        }
        done(success(QJsonObject{{QStringLiteral("message_id"), message.messageId}}));
        Q_EMIT messageChanged(message);
        Q_EMIT eventReceived(messageEvent(m_world, message), nullptr);
    });
}

void SimulatorBackend::recall(const ActionCall &call, const Done &done)
{
    const auto messageId = qint32(call.params.value(QLatin1String("message_id")).toInteger());
    const auto job = [messageId](SimulatorStore &store) -> Result<MaybeMessage> {
        Result<MaybeMessage> found = store.message(messageId);
        if (!found || !found.value() || found.value()->recalled)
            return found;
        if (const Result<void> written = store.setRecalled(messageId); !written)
            return Error{written.error()};
        return found;
    };
    m_worker->post<MaybeMessage>(
        job, this, [this, messageId, done](const Result<MaybeMessage> &before) {
            if (!before) {
                done(failed(before.error()));
            } else if (!before.value()) {
                done(unknownMessage(messageId));
            } else if (before.value()->recalled) {
                done(refused(RetCode::Failed,
                             QStringLiteral("message %1 is already recalled").arg(messageId)));
            } else {
                done(success(QJsonValue::Null));
                finishRecall(*before.value());
            }
        });
}

void SimulatorBackend::finishRecall(ChatMessage message)
{
    m_book.noteRecalled(message.messageId);
    if (const ChatMessage *followed = m_book.find(message.messageId))
        message = *followed;
    message.recalled = true;
    Q_EMIT messageChanged(message);
}

void SimulatorBackend::fetch(const ActionCall &call, const ActionCaller &caller, const Done &done)
{
    const auto messageId = qint32(call.params.value(QLatin1String("message_id")).toInteger());
    m_worker->post<MaybeMessage>(
        [messageId](SimulatorStore &store) { return store.message(messageId); }, this,
        [this, messageId, format = caller.messageFormat, done](const Result<MaybeMessage> &found) {
            if (!found)
                done(failed(found.error()));
            else if (!found.value())
                done(unknownMessage(messageId));
            else
                done(success(storedMessageFields(m_world, *found.value(), format)));
        });
}

void SimulatorBackend::simulate(const SimulatedMessage &simulated,
                                std::function<void(Result<ChatMessage>)> done)
{
    const QString refusal = refusalOf(simulated);
    if (!refusal.isEmpty()) {
        done(Error{refusal});
        return;
    }
    const Message content = decodeCqString(simulated.text);
    if (isBlank(content)) {
        done(Error{QStringLiteral("text is empty; write something to send")});
        return;
    }
    Result<ChatMessage> made = newMessage(simulated.chat, simulated.userId, content);
    if (!made) {
        done(Error{made.error()});
        return;
    }
    const ChatMessage message = made.value();
    store(message, [this, message, done = std::move(done)](const Result<void> &stored) {
        if (stored)
            finishSimulated(message, done);
        else
            done(Error{stored.error()});
    });
}

void SimulatorBackend::finishSimulated(ChatMessage message,
                                       const std::function<void(Result<ChatMessage>)> &done)
{
    m_lastUserMessage.insert(keyOf(message.chat), m_clock.monotonicMs());
    Q_EMIT messageChanged(message);
    const DeliveryReceiptPtr receipt = m_book.follow(message);
    Q_EMIT eventReceived(messageEvent(m_world, message), receipt);
    m_book.noteReceivers(message.messageId, *receipt);
    message.receivers = receipt->receivers();
    message.delivered = receipt->delivered();
    done(message);
}

void SimulatorBackend::history(const ChatId &chat, int count,
                               std::function<void(QList<ChatMessage>)> done)
{
    using Messages = QList<ChatMessage>;
    if (!m_isOpen) {
        done({});
        return;
    }
    m_worker->post<Messages>(
        [selfId = selfId(), chat, count](SimulatorStore &store) {
            return store.history(selfId, chat, count);
        },
        this,
        [this, done = std::move(done)](const Result<Messages> &read) {
            if (!read) {
                qCWarning(logSimulator).noquote() << read.error();
                done({});
                return;
            }
            Messages messages = read.value();
            for (ChatMessage &message : messages) {
                if (message.messageId <= m_lastIdBeforeStart)
                    message.session = {}; // numbers start anew with every run
                // The counts in memory may be newer than the row was.
                if (const ChatMessage *followed = m_book.find(message.messageId))
                    message = *followed;
            }
            done(messages);
        });
}

QString SimulatorBackend::refusalOf(const SimulatedMessage &simulated) const
{
    if (!m_isOpen)
        return QStringLiteral("the simulator is not started");
    const QString refusal = refusalOfChat(m_world, simulated.chat);
    if (!refusal.isEmpty())
        return refusal;
    if (simulated.userId == selfId()) {
        return QStringLiteral(
                   "user %1 is the account itself, bots speak for it; choose another user")
            .arg(simulated.userId);
    }
    if (simulated.chat.kind == ChatKind::Private && simulated.userId != simulated.chat.id) {
        return QStringLiteral("user %1 cannot write in the private chat with user %2")
            .arg(simulated.userId)
            .arg(simulated.chat.id);
    }
    return simulated.chat.kind == ChatKind::Group
        ? refusalOfMember(m_world, simulated.chat.id, simulated.userId)
        : QString();
}

Result<ChatMessage> SimulatorBackend::newMessage(const ChatId &chat, qint64 senderId,
                                                 const Message &content)
{
    if (m_lastMessageId == std::numeric_limits<qint32>::max()) {
        return Error{QStringLiteral("%1 has no message ids left; move it away to start anew")
                         .arg(m_databasePath)};
    }
    const SimulatorUser *sender = m_world.user(senderId);
    const SimulatorMember *member =
        chat.kind == ChatKind::Group ? m_world.member(chat.id, senderId) : nullptr;
    ChatMessage message;
    message.chat = chat;
    message.selfId = selfId();
    message.messageId = ++m_lastMessageId;
    message.timeMs = m_clock.wallMs();
    message.senderId = senderId;
    message.senderName = member && !member->card.isEmpty() ? member->card : sender->nickname;
    message.message = content;
    message.rawMessage = cqStringOf(content);
    return message;
}

void SimulatorBackend::store(const ChatMessage &message, Stored stored)
{
    const bool inGroup = message.chat.kind == ChatKind::Group;
    const qint64 seconds = message.timeMs / 1000;
    m_worker->post<void>(
        [message, inGroup, seconds](SimulatorStore &store) {
            Result<void> added = store.addMessage(message);
            if (!added || !inGroup)
                return added;
            return store.setLastSent(message.chat.id, message.senderId, seconds);
        },
        this,
        [this, message, inGroup, seconds, stored = std::move(stored)](const Result<void> &outcome) {
            m_lastWriteWorked = outcome.isOk();
            if (outcome && inGroup)
                m_world.noteSent(message.chat.id, message.senderId, seconds);
            stored(outcome);
        });
}

void SimulatorBackend::storeDelivery(const ChatMessage &message)
{
    m_worker->post<void>(
        [message](SimulatorStore &store) {
            return store.setDelivery(message.messageId, message.receivers, message.delivered);
        },
        this,
        [](const Result<void> &outcome) {
            if (!outcome)
                qCWarning(logSimulator).noquote() << outcome.error();
        });
}

} // namespace Switchboard
