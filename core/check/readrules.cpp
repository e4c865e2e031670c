// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/readrules.h"

#include "core/check/accountfacts.h"
#include "core/check/checkcontext.h"
#include "core/check/checkvectors.h"
#include "core/check/expectation.h"
#include "core/check/fieldtypes.h"

namespace Switchboard {

namespace {

constexpr qint64 NoSuchNumber = 9007199254740993; //!< above 2^53, and nobody's
constexpr int NoSuchAction = 1404;
constexpr int NoSuchMessage = 2147483646;
const QString GroupId = QStringLiteral("group_id");
const QString UserId = QStringLiteral("user_id");

//! Makes the parameters of a call; the error says what the account lacks for it.
using Parameters = std::function<Result<QJsonObject>(CheckContext &)>;

Result<QJsonObject> none(CheckContext & /*context*/)
{
    return QJsonObject();
}

Result<QJsonObject> ofGroup(CheckContext &context)
{
    const auto group = someGroup(context);
    if (!group)
        return Error{group.error()};
    return QJsonObject{{GroupId, group.value()}};
}

Result<QJsonObject> ofAccount(CheckContext &context)
{
    const auto account = accountNumber(context);
    if (!account)
        return Error{account.error()};
    return QJsonObject{{UserId, account.value()}};
}

Result<QJsonObject> ofOwnMember(CheckContext &context)
{
    auto params = ofGroup(context);
    const auto account = accountNumber(context);
    if (!params || !account)
        return params ? Error{account.error()} : Error{params.error()};
    params.value()[UserId] = account.value();
    return params;
}

//! What the answer names must be what was asked for.
QString identityFault(const QJsonObject &params, const QJsonValue &data)
{
    for (auto asked = params.begin(); asked != params.end(); ++asked) {
        const QJsonValue named = data[asked.key()];
        if (data.isObject() && named != asked.value())
            return QStringLiteral("%1 is %2 instead of %3")
                .arg(asked.key(), named.toVariant().toString(),
                     asked.value().toVariant().toString());
    }
    return {};
}

CheckOutcome tryData(CheckContext &context, const QString &action, const Parameters &parameters)
{
    const auto params = parameters(context);
    if (!params)
        return CheckOutcome::notApplicable(params.error());
    const auto answer = context.requests().call(action, params.value());
    if (!answer)
        return CheckOutcome::fails(answer.error());
    const QJsonObject response = answer.value().object;
    const QJsonValue data = response.value(QLatin1String("data"));
    if (response.value(QLatin1String("status")) != QLatin1String("ok"))
        return CheckOutcome::fails(excerpt(answer.value().bytes));
    QString fault = dataFault(data, responseOfAction(action));
    if (fault.isEmpty())
        fault = identityFault(params.value(), data);
    if (!fault.isEmpty())
        return CheckOutcome::fails(fault + QStringLiteral(": ") + excerpt(answer.value().bytes));
    return CheckOutcome::holds(data.isArray()
                                   ? QStringLiteral("%1 entries").arg(data.toArray().size())
                                   : answer.value().summary());
}

CheckRule dataRule(const char *name, const Parameters &parameters)
{
    const QString action = QString::fromLatin1(name);
    return {.id = QStringLiteral("data-") + action,
            .title = action + QStringLiteral(" answers with its fields in their types"),
            .basis = RuleBasis::Spec,
            .source = QStringLiteral("actions.json ") + action,
            .run = [action, parameters](CheckContext &context) {
                return tryData(context, action, parameters);
            }};
}

CheckOutcome tryUnknown(CheckContext &context, const QString &action, const Parameters &parameters)
{
    const auto params = parameters(context);
    if (!params)
        return CheckOutcome::notApplicable(params.error());
    const auto answer = context.requests().call(action, params.value());
    if (!answer)
        return CheckOutcome::fails(answer.error());
    const QJsonObject response = answer.value().object;
    const bool failed = response.value(QLatin1String("status")) == QLatin1String("failed")
        && response.value(QLatin1String("retcode")).toInteger() != NoSuchAction
        && response.value(QLatin1String("data")).isNull();
    return failed ? CheckOutcome::holds(answer.value().summary())
                  : CheckOutcome::fails(excerpt(answer.value().bytes));
}

CheckRule unknownRule(const char *id, const char *title, const char *name,
                      const Parameters &parameters)
{
    const QString action = QString::fromLatin1(name);
    return {.id = QString::fromLatin1(id),
            .title = QString::fromLatin1(title),
            .basis = RuleBasis::Recommended,
            .source = QStringLiteral("protocol.md 7"),
            .run = [action, parameters](CheckContext &context) {
                return tryUnknown(context, action, parameters);
            }};
}

CheckRules unknownRules()
{
    const auto noGroup = [](CheckContext &) -> Result<QJsonObject> {
        return QJsonObject{{GroupId, NoSuchNumber}};
    };
    const auto noMember = [](CheckContext &context) -> Result<QJsonObject> {
        auto params = ofGroup(context);
        if (params)
            params.value()[UserId] = NoSuchNumber;
        return params;
    };
    const auto noMessage = [](CheckContext &) -> Result<QJsonObject> {
        return QJsonObject{{QStringLiteral("message_id"), NoSuchMessage}};
    };
    return {unknownRule("unknown-group", "get_group_info of no group fails with data null",
                        "get_group_info", noGroup),
            unknownRule("unknown-group-members",
                        "get_group_member_list of no group fails with data null",
                        "get_group_member_list", noGroup),
            unknownRule("unknown-member", "get_group_member_info of no member fails with data null",
                        "get_group_member_info", noMember),
            unknownRule("unknown-message", "get_msg of no message fails with data null", "get_msg",
                        noMessage)};
}

//! A vector about the number of the group 100100, with a group that exists.
CheckOutcome tryGroupNumber(CheckContext &context, const QJsonObject &vector)
{
    const auto group = someGroup(context);
    if (!group)
        return CheckOutcome::notApplicable(group.error());
    QByteArray request = requestOf(vector);
    request.replace("100100", QByteArray::number(group.value()));
    const auto exchange = context.requests().exchange({.payload = request});
    if (!exchange)
        return CheckOutcome::notTried(exchange.error());
    const QString seen = exchange.value().summary();
    if (exchange.value().responses.size() != 1)
        return CheckOutcome::fails(seen);
    const QJsonObject response = exchange.value().responses.constFirst().object;
    const bool same = response.value(QLatin1String("data"))[GroupId] == group.value();
    return same ? CheckOutcome::holds(QStringLiteral("the group")) : CheckOutcome::fails(seen);
}

//! A vector about the number of a group that does not exist: the number itself is right.
CheckOutcome tryLargeNumber(CheckContext &context, const QJsonObject &vector)
{
    constexpr int WrongParameter = 100;
    constexpr int Malformed = 1400;
    const auto exchange = context.requests().exchange({.payload = requestOf(vector)});
    if (!exchange)
        return CheckOutcome::notTried(exchange.error());
    const QString seen = exchange.value().summary();
    if (exchange.value().responses.size() != 1)
        return CheckOutcome::fails(seen);
    const QJsonValue retcode =
        exchange.value().responses.constFirst().object.value(QLatin1String("retcode"));
    return retcode == WrongParameter || retcode == Malformed ? CheckOutcome::fails(seen)
                                                             : CheckOutcome::holds(seen);
}

CheckRules numberRules()
{
    // 1.001e5 (REQ138) cannot be written for every group.
    static const QStringList ofRealGroup{QStringLiteral("REQ131-132"), QStringLiteral("REQ137"),
                                         QStringLiteral("REQ139")};
    static const QStringList ofNoGroup{QStringLiteral("REQ133-136")};
    CheckRules rules;
    const QString file = QStringLiteral("requests.json");
    const QJsonArray cases = vectorCases(file);
    for (const QJsonValue &value : cases) {
        const QJsonObject vector = value.toObject();
        const QString id = vector.value(QLatin1String("id")).toString();
        const bool isReal = isInRanges(id, ofRealGroup);
        if (!isReal && !isInRanges(id, ofNoGroup))
            continue;
        CheckRule rule = ruleOfVector(vector, file, QStringLiteral("9"));
        if (!isReal)
            rule.basis = RuleBasis::Recommended; // which retcode says "no such group" is not fixed
        rule.run = [vector, isReal](CheckContext &context) {
            return isReal ? tryGroupNumber(context, vector) : tryLargeNumber(context, vector);
        };
        rules.append(rule);
    }
    return rules;
}

} // namespace

CheckRules readRules()
{
    const CheckRules data{dataRule("get_login_info", none),
                          dataRule("get_status", none),
                          dataRule("get_version_info", none),
                          dataRule("get_friend_list", none),
                          dataRule("get_group_list", none),
                          dataRule("can_send_image", none),
                          dataRule("can_send_record", none),
                          dataRule("get_stranger_info", ofAccount),
                          dataRule("get_group_info", ofGroup),
                          dataRule("get_group_member_list", ofGroup),
                          dataRule("get_group_member_info", ofOwnMember)};
    return data + numberRules() + unknownRules();
}

} // namespace Switchboard
