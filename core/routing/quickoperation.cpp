// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/routing/quickoperation.h"

#include "core/onebot/actioncatalogue.h"
#include "core/onebot/cqcode.h"
#include "core/onebot/jsontext.h"
#include "core/onebot/messagecodec.h"
#include "core/onebot/parameters.h"
#include "core/onebot/parameterspecs.h"
#include "core/onebot/parametervalue.h"

#include <optional>

namespace Switchboard {

namespace {

//! Reads one operation. Everything goes through convertParameters(), so that a call made this way
//! is the same as if the bot had made it.
class Reading final
{
public:
    Reading(const QJsonObject &context, const QJsonObject &operation)
        : m_context(context), m_operation(operation)
    { }

    QuickOperation run();

private:
    void readPrivateMessage();
    void readGroupMessage();
    void readRequest();
    void reply(const QString &action, QJsonObject target, const Message &beginning);
    void kick();
    void ban();
    void call(const QString &action, const QJsonObject &params);
    [[nodiscard]] Result<Message> replyMessage();
    [[nodiscard]] Message mention();
    [[nodiscard]] bool isAnonymous() const;
    [[nodiscard]] QJsonObject senderInGroup() const;
    [[nodiscard]] QString kind(QLatin1String key) const { return m_context.value(key).toString(); }
    std::optional<QJsonValue> converted(const QJsonObject &from, const ParameterSpec &spec);
    bool isSet(const char *name, bool whenAbsent = false);

    const QJsonObject &m_context;
    const QJsonObject &m_operation;
    QuickOperation m_result;
};

QuickOperation Reading::run()
{
    const QString postType = kind(QLatin1String("post_type"));
    const QString messageType = kind(QLatin1String("message_type"));
    if (postType == QLatin1String("request"))
        readRequest();
    else if (postType == QLatin1String("message") && messageType == QLatin1String("private"))
        readPrivateMessage();
    else if (postType == QLatin1String("message") && messageType == QLatin1String("group"))
        readGroupMessage();
    return std::move(m_result);
}

void Reading::readPrivateMessage()
{
    QJsonObject target{{QStringLiteral("user_id"), m_context.value(QLatin1String("user_id"))}};
    if (kind(QLatin1String("sub_type")) == QLatin1String("group")) // a temporary chat
        target.insert(QStringLiteral("group_id"), m_context.value(QLatin1String("group_id")));
    reply(QStringLiteral("send_private_msg"), target, {});
}

void Reading::readGroupMessage()
{
    const bool mentions = isSet("at_sender", true) && !isAnonymous();
    reply(QStringLiteral("send_group_msg"),
          {{QStringLiteral("group_id"), m_context.value(QLatin1String("group_id"))}},
          mentions ? mention() : Message());
    if (isSet("delete"))
        call(QStringLiteral("delete_msg"),
             {{QStringLiteral("message_id"), m_context.value(QLatin1String("message_id"))}});
    if (isSet("kick") && !isAnonymous())
        kick();
    if (isSet("ban"))
        ban();
}

void Reading::readRequest()
{
    const QJsonValue approve = m_operation.value(QLatin1String("approve"));
    if (approve.isUndefined() || approve.isNull())
        return; // stays open
    QJsonObject params{{QStringLiteral("flag"), m_context.value(QLatin1String("flag"))},
                       {QStringLiteral("approve"), approve}};
    const QString requestType = kind(QLatin1String("request_type"));
    if (requestType == QLatin1String("friend")) {
        params.insert(QStringLiteral("remark"), m_operation.value(QLatin1String("remark")));
        call(QStringLiteral("set_friend_add_request"), params);
    } else if (requestType == QLatin1String("group")) {
        params.insert(QStringLiteral("sub_type"), m_context.value(QLatin1String("sub_type")));
        params.insert(QStringLiteral("reason"), m_operation.value(QLatin1String("reason")));
        call(QStringLiteral("set_group_add_request"), params);
    }
}

void Reading::reply(const QString &action, QJsonObject target, const Message &beginning)
{
    const Result<Message> message = replyMessage();
    if (!message) {
        m_result.problems.append(message.error());
        return;
    }
    if (message.value().isEmpty())
        return;
    target.insert(QStringLiteral("message"), messageToJson(beginning + message.value()));
    call(action, target);
}

void Reading::kick()
{
    QJsonObject params = senderInGroup();
    params.insert(QStringLiteral("reject_add_request"), false);
    call(QStringLiteral("set_group_kick"), params);
}

void Reading::ban()
{
    QJsonObject params = senderInGroup();
    params.insert(QStringLiteral("duration"), m_operation.value(QLatin1String("ban_duration")));
    if (!isAnonymous()) {
        call(QStringLiteral("set_group_ban"), params);
        return;
    }
    params.insert(QStringLiteral("anonymous"), m_context.value(QLatin1String("anonymous")));
    call(QStringLiteral("set_group_anonymous_ban"), params);
}

void Reading::call(const QString &action, const QJsonObject &params)
{
    Result<ActionCall> call = convertParameters(*ActionCatalogue::find(action), toJsonText(params));
    if (call)
        m_result.calls.append(std::move(call).value());
    else
        m_result.problems.append(action + QLatin1String(": ") + call.error());
}

// Empty when there is nothing to reply, which is no error here.
Result<Message> Reading::replyMessage()
{
    const QJsonValue reply = m_operation.value(QLatin1String("reply"));
    if (reply.isUndefined() || reply.isNull())
        return Message();
    if (!reply.isString())
        return segmentsFromJson(reply, QStringLiteral("reply"));
    if (!isSet("auto_escape"))
        return decodeCqString(reply.toString());
    return Message{Segment{QStringLiteral("text"), {{QStringLiteral("text"), reply}}}};
}

Message Reading::mention()
{
    const std::optional<QJsonValue> user = converted(m_context, Parameters::userId());
    if (!user)
        return {};
    return {{QStringLiteral("at"), {{QStringLiteral("qq"), QString::number(user->toInteger())}}},
            {QStringLiteral("text"), {{QStringLiteral("text"), QStringLiteral(" ")}}}};
}

bool Reading::isAnonymous() const
{
    return m_context.value(QLatin1String("anonymous")).isObject()
        || kind(QLatin1String("sub_type")) == QLatin1String("anonymous");
}

QJsonObject Reading::senderInGroup() const
{
    return {{QStringLiteral("group_id"), m_context.value(QLatin1String("group_id"))},
            {QStringLiteral("user_id"), m_context.value(QLatin1String("user_id"))}};
}

std::optional<QJsonValue> Reading::converted(const QJsonObject &from, const ParameterSpec &spec)
{
    const QJsonValue given = from.value(spec.name);
    if (given.isUndefined() || given.isNull())
        return spec.required ? std::nullopt : std::optional(spec.defaultValue);
    const Result<QJsonValue> value = convertParameterValue(spec, toJsonText(given));
    if (value)
        return value.value();
    m_result.problems.append(value.error());
    return std::nullopt;
}

bool Reading::isSet(const char *name, bool whenAbsent)
{
    const std::optional<QJsonValue> value =
        converted(m_operation, Parameters::flag(name, whenAbsent));
    return value && value->toBool();
}

} // namespace

QuickOperation readQuickOperation(const QJsonObject &context, const QJsonObject &operation)
{
    return Reading(context, operation).run();
}

} // namespace Switchboard
