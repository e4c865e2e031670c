// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/handshakerules.h"

#include "core/check/checkcontext.h"
#include "core/check/checkvectors.h"

namespace Switchboard {

namespace {

constexpr int SwitchingProtocols = 101;

//! HS042 to HS046 need a server with another token. HS069 wants a foreign Origin to be let in,
//! which is unsafe next to a browser; `same-origin` takes its place.
const QStringList LeftOut{QStringLiteral("HS042-046"), QStringLiteral("HS069")};
const QStringList AboutTokens{QStringLiteral("HS019-041"), QStringLiteral("HS047-054")};

//! What the answer's fields should be and are not; empty = all is right.
QString fieldsMismatch(const QJsonObject &expected, const HandshakeRequest &request,
                       const HttpAnswer &answer)
{
    for (auto field = expected.begin(); field != expected.end(); ++field) {
        const QByteArray name = field.key().toLatin1();
        const bool isAccept = name == "Sec-WebSocket-Accept";
        const QByteArray wanted =
            isAccept ? request.expectedAccept() : field.value().toString().toLatin1();
        const QByteArray value = answer.value(name).value_or(QByteArray());
        const bool fits = isAccept ? value == wanted : value.toLower().startsWith(wanted.toLower());
        if (!fits)
            return QStringLiteral("%1 is \"%2\" instead of \"%3\"")
                .arg(field.key(), excerpt(value), QString::fromLatin1(wanted));
    }
    return {};
}

//! Lets the first text tell what the connection carries.
CheckOutcome checkFirstText(CheckConnection &connection, const QString &promised,
                            const CheckContext &context)
{
    // With nothing promised, the answer to a request of ours comes first.
    if (promised.isEmpty())
        connection.sendText(R"({"action":"get_status"})");
    const WireInput first = connection.receiveText(context.answerDeadline());
    const QString seen = QStringLiteral("HTTP 101, first %1").arg(first.summary());
    const bool fits =
        promised.isEmpty() ? first.text.kind == TextKind::Response : first.summary() == promised;
    connection.leave();
    return fits ? CheckOutcome::holds(seen) : CheckOutcome::fails(seen);
}

CheckOutcome tryHandshake(CheckContext &context, const QJsonObject &vector)
{
    const auto request = adaptedHandshake(vector, context.target());
    if (!request)
        return CheckOutcome::notApplicable(request.error());
    std::unique_ptr<CheckConnection> connection;
    const auto answer = context.ask(request.value(), connection);
    if (!answer)
        return CheckOutcome::fails(answer.error());
    const QJsonObject expected = vector.value(QLatin1String("expect")).toObject();
    const int status = expected.value(QLatin1String("status")).toInt();
    const QString seen = QStringLiteral("HTTP %1").arg(answer.value().status);
    if (answer.value().status != status)
        return CheckOutcome::fails(seen + QStringLiteral(" instead of %1").arg(status));
    const QString fields = fieldsMismatch(expected.value(QLatin1String("headers")).toObject(),
                                          request.value(), answer.value());
    if (!fields.isEmpty())
        return CheckOutcome::fails(seen + QStringLiteral(", ") + fields);
    if (status != SwitchingProtocols)
        return CheckOutcome::holds(seen);
    return checkFirstText(*connection, expected.value(QLatin1String("first_frame")).toString(),
                          context);
}

CheckOutcome trySameOrigin(CheckContext &context)
{
    HandshakeRequest request = upgradeRequest(context.target(), "/api");
    const QByteArray scheme = context.target().usesTls ? "https://" : "http://";
    request.fields.append({"Origin", scheme + context.target().hostField()});
    std::unique_ptr<CheckConnection> connection;
    const auto answer = context.ask(request, connection);
    if (!answer)
        return CheckOutcome::fails(answer.error());
    const QString seen = QStringLiteral("HTTP %1").arg(answer.value().status);
    if (answer.value().status != SwitchingProtocols)
        return CheckOutcome::fails(seen);
    connection->leave();
    return CheckOutcome::holds(seen);
}

CheckOutcome tryNothingNegotiated(CheckContext &context)
{
    HandshakeRequest request = upgradeRequest(context.target(), "/api");
    std::unique_ptr<CheckConnection> connection;
    const auto answer = context.ask(request, connection);
    if (!answer)
        return CheckOutcome::fails(answer.error());
    for (const char *name : {"Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol"}) {
        if (const auto value = answer.value().value(name))
            return CheckOutcome::fails(
                QStringLiteral("%1: %2").arg(QLatin1String(name), excerpt(*value)));
    }
    connection->leave();
    return CheckOutcome::holds(QStringLiteral("HTTP %1").arg(answer.value().status));
}

} // namespace

CheckRules handshakeRules()
{
    CheckRules rules;
    const QString file = QStringLiteral("handshake.json");
    const QJsonArray cases = vectorCases(file);
    for (const QJsonValue &value : cases) {
        const QJsonObject vector = value.toObject();
        const QString id = vector.value(QLatin1String("id")).toString();
        if (isInRanges(id, LeftOut))
            continue;
        const bool isAboutToken = isInRanges(id, AboutTokens);
        CheckRule rule =
            ruleOfVector(vector, file, isAboutToken ? QStringLiteral("6") : QStringLiteral("2"));
        rule.run = [vector](CheckContext &context) { return tryHandshake(context, vector); };
        rules.append(rule);
    }
    rules.append({.id = QStringLiteral("same-origin"),
                  .title = QStringLiteral("a client whose Origin is the server itself is let in"),
                  .basis = RuleBasis::Recommended,
                  .source = QStringLiteral("protocol.md 2"),
                  .run = trySameOrigin});
    rules.append({.id = QStringLiteral("nothing-negotiated"),
                  .title = QStringLiteral("no extension and no subprotocol without an offer"),
                  .basis = RuleBasis::Rfc,
                  .source = QStringLiteral("RFC 6455 4.2.2"),
                  .run = tryNothingNegotiated});
    return rules;
}

} // namespace Switchboard
