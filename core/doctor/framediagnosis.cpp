// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/doctor/framediagnosis.h"

#include "core/net/closeinfo.h"

#include <QJsonDocument>

namespace Switchboard {

namespace {

constexpr int Unauthorized = 1401;
constexpr int Forbidden = 1403;
constexpr qsizetype MaxShownReason = 123;

Diagnosis problem(const QString &finding, const QString &text, const QString &fix,
                  const QString &advice)
{
    return {.isOk = false, .finding = finding, .text = text, .fix = fix, .advice = advice};
}

Diagnosis refusedToken(const QString &text)
{
    return problem(QStringLiteral("token"), text, QStringLiteral("check-token"),
                   QStringLiteral("compare the token with the framework's"));
}

bool mentions(const QString &reason, std::initializer_list<const char *> words)
{
    for (const char *word : words) {
        if (reason.contains(QLatin1String(word), Qt::CaseInsensitive))
            return true;
    }
    return false;
}

PlacedDiagnosis policyDiagnosis(const QString &said, const QString &reason, const QString &role)
{
    if (mentions(reason, {"token", "auth", "unauthorized", "forbidden", "secret"}))
        return {DoctorStep::Token, refusedToken(said)};
    if (mentions(reason, {"role", "universal"}))
        return {DoctorStep::Role,
                problem(QStringLiteral("role"), said, QStringLiteral("check-role"),
                        role == QLatin1String("Universal")
                            ? QStringLiteral("the framework wants another role than Universal")
                            : QStringLiteral("use one connection for actions and events; Koishi "
                                             "takes nothing but Universal"))};
    if (mentions(reason, {"self", "bot", "account"}))
        return {DoctorStep::Role,
                problem(QStringLiteral("bot-id"), said, QStringLiteral("check-bot-id"),
                        QStringLiteral("the framework does not know this bot ID: add it there"))};
    return {DoctorStep::Role,
            problem(QStringLiteral("policy"), said, QStringLiteral("check-bot-id"),
                    QStringLiteral("check the token, and whether the framework knows this bot ID "
                                   "and takes its role"))};
}

} // namespace

PlacedDiagnosis diagnoseText(const QByteArray &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text).object();
    if (object.isEmpty())
        return {DoctorStep::Frame,
                problem(QStringLiteral("garbage-frame"),
                        QStringLiteral("the first frame is no JSON object"),
                        QStringLiteral("check-path"),
                        QStringLiteral("another WebSocket than OneBot answers there: check the "
                                       "path"))};
    const int retcode = object.value(QLatin1String("retcode")).toInt();
    if (!object.contains(QLatin1String("post_type"))
        && (retcode == Unauthorized || retcode == Forbidden))
        return {DoctorStep::Token,
                refusedToken(QStringLiteral("the first frame says retcode %1").arg(retcode))};
    if (object.contains(QLatin1String("post_type")))
        return {DoctorStep::Frame,
                problem(QStringLiteral("implementation"),
                        QStringLiteral("the other side sends events: it is an implementation like "
                                       "us, not a bot"),
                        QStringLiteral("reverse-direction"),
                        QStringLiteral("that is the forward WebSocket of an implementation; give "
                                       "the address of the bot's framework"))};
    const QString action = object.value(QLatin1String("action")).toString();
    return {DoctorStep::Frame,
            {.finding = QStringLiteral("ok"),
             .text = action.isEmpty() ? QStringLiteral("the bot speaks")
                                      : QStringLiteral("the bot asks for %1").arg(action),
             .details = {{QStringLiteral("action"), action}}}};
}

PlacedDiagnosis diagnoseClose(std::optional<quint16> code, const QString &reason,
                              const QString &role)
{
    // What some frameworks say for a missing and a wrong token.
    constexpr quint16 OtherWrongToken = 3001;
    constexpr quint16 OtherMissingToken = 3002;
    const QString shown = reason.left(MaxShownReason).simplified();
    if (!code)
        return {DoctorStep::Frame,
                problem(QStringLiteral("ended"),
                        QStringLiteral("the other side ended the connection right after the "
                                       "handshake, without a reason"),
                        QStringLiteral("check-framework"),
                        QStringLiteral("look at the framework's own log; token, role and bot ID "
                                       "are the usual causes"))};
    const QString said = shown.isEmpty()
        ? QStringLiteral("closed with code %1").arg(*code)
        : QStringLiteral("closed with code %1: %2").arg(*code).arg(shown);
    if (*code == OtherWrongToken || *code == OtherMissingToken)
        return {DoctorStep::Token, refusedToken(said)};
    if (*code == CloseCode::PolicyViolation)
        return policyDiagnosis(said, reason, role);
    if (mentions(reason, {"replaced", "newer", "duplicate"}))
        return {DoctorStep::Role,
                problem(QStringLiteral("duplicate"), said, QStringLiteral("check-bot-id"),
                        QStringLiteral("this bot ID is connected there already"))};
    return {DoctorStep::Frame,
            problem(QStringLiteral("closed"), said, QStringLiteral("check-framework"),
                    QStringLiteral("look at the framework's own log"))};
}

Diagnosis diagnoseHalfOpen()
{
    return problem(QStringLiteral("half-open"),
                   QStringLiteral("the WebSocket is open, but no ping is answered"),
                   QStringLiteral("restart-framework"),
                   QStringLiteral("the framework hangs, or something between us keeps a dead "
                                  "connection: restart it"));
}

Diagnosis diagnoseBrokenFrame()
{
    return problem(QStringLiteral("garbage"),
                   QStringLiteral("what came after the handshake is no WebSocket frame"),
                   QStringLiteral("check-port"),
                   QStringLiteral("something else than a WebSocket server answers there"));
}

} // namespace Switchboard
