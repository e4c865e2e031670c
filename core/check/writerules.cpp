// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/writerules.h"

#include "core/check/checkcontext.h"
#include "core/check/checkvectors.h"
#include "core/check/expectation.h"
#include "core/check/fieldtypes.h"
#include "core/onebot/cqcode.h"
#include "core/onebot/jsontext.h"
#include "core/onebot/messagecodec.h"

namespace Switchboard {

namespace {

//! Those that send one message, or try to. REQ207 sends 100 kB, which is too much for an account
//! of somebody.
const QStringList Sending{QStringLiteral("REQ073"), QStringLiteral("REQ093"),
                          QStringLiteral("REQ097"), QStringLiteral("REQ178-206"),
                          QStringLiteral("REQ208-215")};
const QByteArray VectorGroup = "100100";
const QByteArray VectorUser = "12345678";
const QString MessageId = QStringLiteral("message_id");
//! Everything that CQ codes escape, a line break, and characters of two, three and four bytes.
const QString Awkward =
    QStringLiteral("&[],=&amp;&#91;&#44;[CQ:face,id=1]\n\u00e9\u4f60\U0001F600");

Result<Message> messageOf(const QJsonValue &value)
{
    if (value.isString())
        return decodeCqString(value.toString());
    return messageFromJson(value, StringForm::CqCodes);
}

Result<QJsonObject> storedMessage(CheckContext &context, const QJsonValue &messageId)
{
    const auto answer =
        context.requests().call(QStringLiteral("get_msg"), {{MessageId, messageId}});
    if (!answer)
        return Error{answer.error()};
    const QJsonValue data = answer.value().object.value(QLatin1String("data"));
    if (!data.isObject())
        return Error{QStringLiteral("get_msg: ") + excerpt(answer.value().bytes)};
    return data.toObject();
}

//! What get_msg must give back; what is empty is not looked at.
struct Sent {
    Message message;
    QString type; //!< `private` or `group`
};

//! Whether get_msg gives back what was sent.
CheckOutcome compareStored(CheckContext &context, const QJsonValue &messageId, const Sent &sent)
{
    const auto stored = storedMessage(context, messageId);
    if (!stored)
        return CheckOutcome::fails(stored.error());
    const QString type = stored.value().value(QLatin1String("message_type")).toString();
    if (!sent.type.isEmpty() && type != sent.type)
        return CheckOutcome::fails(
            QStringLiteral("a message of type %1 instead of %2").arg(type, sent.type));
    if (sent.message.isEmpty())
        return CheckOutcome::holds(QStringLiteral("sent, %1").arg(type));
    const auto found = messageOf(stored.value().value(QLatin1String("message")));
    const QString mismatch = found ? messageMismatch(sent.message, found.value()) : found.error();
    if (mismatch.isEmpty())
        return CheckOutcome::holds(QStringLiteral("sent and read back"));
    return CheckOutcome::fails(mismatch + QStringLiteral(": ")
                               + excerpt(toJsonText(stored.value())));
}

//! What a vector expects to reach those who get the message.
Sent sentBy(const QJsonObject &vector)
{
    const QJsonValue params = vector.value(QLatin1String("calls"))[0][QLatin1String("params")];
    Sent sent;
    sent.type = params[QLatin1String("message_type")].toString();
    auto message = messageFromJson(params[QLatin1String("message")], StringForm::PlainText);
    if (message)
        sent.message = std::move(message.value());
    return sent;
}

CheckOutcome trySending(CheckContext &context, const QJsonObject &vector)
{
    const auto request = adaptedSending(vector, context.options());
    if (!request)
        return CheckOutcome::notApplicable(request.error());
    const auto exchange = context.requests().exchange({.payload = request.value()});
    if (!exchange)
        return CheckOutcome::notTried(exchange.error());
    const QString seen = exchange.value().summary();
    if (exchange.value().responses.size() != 1)
        return CheckOutcome::fails(seen);
    const WireText response = exchange.value().responses.constFirst();
    const QString mismatch = responseMismatch(vector, response);
    if (!mismatch.isEmpty())
        return CheckOutcome::fails(mismatch + QStringLiteral(": ") + seen);
    const QJsonValue id = response.object.value(QLatin1String("data"))[MessageId];
    return isInteger(id) ? compareStored(context, id, sentBy(vector))
                         : CheckOutcome::holds(response.summary());
}

//! Sends \a message to whom the options name; the id of what was sent.
Result<QJsonValue> send(CheckContext &context, const QJsonValue &message)
{
    const CheckOptions &options = context.options();
    const bool toGroup = options.writesToGroup != 0;
    const QString action =
        toGroup ? QStringLiteral("send_group_msg") : QStringLiteral("send_private_msg");
    const QString key = toGroup ? QStringLiteral("group_id") : QStringLiteral("user_id");
    const auto answer =
        context.requests().call(action,
                                {{key, toGroup ? options.writesToGroup : options.writesToUser},
                                 {QStringLiteral("message"), message}});
    if (!answer)
        return Error{answer.error()};
    const QJsonValue id = answer.value().object.value(QLatin1String("data"))[MessageId];
    if (!isInteger(id))
        return Error{excerpt(answer.value().bytes)};
    return id;
}

Message textMessage(const QString &text)
{
    return {{QStringLiteral("text"), {{QStringLiteral("text"), text}}}};
}

QJsonArray textSegments(const QString &text)
{
    return messageToJson(textMessage(text));
}

CheckOutcome tryExactText(CheckContext &context, const QJsonValue &form)
{
    const auto id = send(context, form);
    if (!id)
        return CheckOutcome::fails(id.error());
    return compareStored(context, id.value(), {.message = textMessage(Awkward)});
}

CheckOutcome tryStoredFields(CheckContext &context)
{
    const auto id = send(context, textSegments(QStringLiteral("switchboardctl check")));
    if (!id)
        return CheckOutcome::fails(id.error());
    const auto stored = storedMessage(context, QString::number(id.value().toInteger()));
    if (!stored)
        return CheckOutcome::fails(stored.error());
    QString fault = dataFault(stored.value(), responseOfAction(QStringLiteral("get_msg")));
    if (fault.isEmpty() && stored.value().value(MessageId) != id.value())
        fault = QStringLiteral("message_id is another one");
    return fault.isEmpty() ? CheckOutcome::holds(
               QStringLiteral("message_id %1, given as text").arg(id.value().toInteger()))
                           : CheckOutcome::fails(fault);
}

CheckOutcome tryDelete(CheckContext &context)
{
    const auto id = send(context, textSegments(QStringLiteral("switchboardctl check: deleted")));
    if (!id)
        return CheckOutcome::fails(id.error());
    const auto answer =
        context.requests().call(QStringLiteral("delete_msg"), {{MessageId, id.value()}});
    if (!answer)
        return CheckOutcome::fails(answer.error());
    const QJsonObject response = answer.value().object;
    const bool done = response.value(QLatin1String("status")) == QLatin1String("ok")
        && response.value(QLatin1String("data")).isNull();
    return done ? CheckOutcome::holds(answer.value().summary())
                : CheckOutcome::fails(excerpt(answer.value().bytes));
}

CheckRule writeRule(const char *id, const char *title, const char *source,
                    const std::function<CheckOutcome(CheckContext &)> &attempt)
{
    return {.id = QString::fromLatin1(id),
            .title = QString::fromLatin1(title),
            .basis = RuleBasis::Spec,
            .source = QString::fromLatin1(source),
            .run = [attempt](CheckContext &context) {
                const CheckOptions &options = context.options();
                if (options.writesToUser == 0 && options.writesToGroup == 0)
                    return CheckOutcome::notApplicable(QStringLiteral("nothing may be written"));
                return attempt(context);
            }};
}

CheckRules rulesOfOwn()
{
    return {writeRule(
                "text-exact-array", "text in an array comes back as it was", "protocol.md 10",
                [](CheckContext &context) { return tryExactText(context, textSegments(Awkward)); }),
            writeRule("text-exact-string", "escaped text in a CQ string comes back as it was",
                      "protocol.md 10",
                      [](CheckContext &context) {
                          return tryExactText(context, cqStringOf(textMessage(Awkward)));
                      }),
            writeRule("data-get_msg", "get_msg answers with its fields in their types",
                      "actions.json get_msg", tryStoredFields),
            writeRule("data-delete_msg", "delete_msg of an own message answers ok with data null",
                      "actions.json delete_msg", tryDelete)};
}

} // namespace

Result<QByteArray> adaptedSending(const QJsonObject &vector, const CheckOptions &options)
{
    QByteArray frame = requestOf(vector);
    if (options.writesToUser == 0 && options.writesToGroup == 0)
        return Error{QStringLiteral("nothing may be written")};
    if (options.writesToGroup == 0) {
        // What goes to a group can go to the user as well, unless the action is about both.
        frame.replace("send_group_msg", "send_private_msg");
        if (frame.contains("send_private_msg"))
            frame.replace("\"group_id\"", "\"user_id\"").replace(VectorGroup, VectorUser);
    }
    if (frame.contains(VectorGroup) && options.writesToGroup == 0)
        return Error{QStringLiteral("no group was given")};
    if (frame.contains(VectorUser) && options.writesToUser == 0)
        return Error{QStringLiteral("no user was given")};
    return frame.replace(VectorGroup, QByteArray::number(options.writesToGroup))
        .replace(VectorUser, QByteArray::number(options.writesToUser));
}

QString messageMismatch(const Message &sent, const Message &found)
{
    if (sent.size() != found.size())
        return QStringLiteral("%1 segments instead of %2").arg(found.size()).arg(sent.size());
    for (qsizetype i = 0; i < sent.size(); ++i) {
        if (sent[i].type != found[i].type)
            return QStringLiteral("a segment %1 instead of %2").arg(found[i].type, sent[i].type);
        for (auto value = sent[i].data.begin(); value != sent[i].data.end(); ++value) {
            if (found[i].data.value(value.key()) != value.value())
                return QStringLiteral("%1 of a segment %2 is another value")
                    .arg(value.key(), sent[i].type);
        }
    }
    return {};
}

CheckRules writeRules()
{
    CheckRules rules;
    const QString file = QStringLiteral("requests.json");
    const QJsonArray cases = vectorCases(file);
    for (const QJsonValue &value : cases) {
        const QJsonObject vector = value.toObject();
        if (!isInRanges(vector.value(QLatin1String("id")).toString(), Sending))
            continue;
        CheckRule rule = ruleOfVector(vector, file, QStringLiteral("10"));
        rule.run = [vector](CheckContext &context) { return trySending(context, vector); };
        rules.append(rule);
    }
    return rules + rulesOfOwn();
}

} // namespace Switchboard
