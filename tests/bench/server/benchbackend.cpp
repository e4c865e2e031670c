// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/bench/server/benchbackend.h"

#include <QDateTime>

namespace Switchboard::Bench {

namespace {

//! Makes the whole event 750 bytes long; peer_ws.js has the same text.
constexpr int FillerCharacters = 135;

Event groupMessage(qint64 messageId)
{
    const QString text =
        QString(FillerCharacters, QLatin1Char('x')) + QStringLiteral(" 今天的会议改到下午三点。");
    Event event;
    event.selfId = 10001;
    event.time = QDateTime::currentSecsSinceEpoch();
    event.kind = QStringLiteral("message.group");
    event.fields = {
        {QStringLiteral("post_type"), QStringLiteral("message")},
        {QStringLiteral("message_type"), QStringLiteral("group")},
        {QStringLiteral("sub_type"), QStringLiteral("normal")},
        {QStringLiteral("message_id"), messageId},
        {QStringLiteral("group_id"), 123456},
        {QStringLiteral("user_id"), 10003},
        {QStringLiteral("anonymous"), QJsonValue(QJsonValue::Null)},
        {QStringLiteral("font"), 0},
        {QStringLiteral("sender"),
         QJsonObject{{QStringLiteral("user_id"), 10003},
                     {QStringLiteral("nickname"), QStringLiteral("小明")},
                     {QStringLiteral("card"), QStringLiteral("项目经理")},
                     {QStringLiteral("sex"), QStringLiteral("unknown")},
                     {QStringLiteral("age"), 0},
                     {QStringLiteral("area"), QString()},
                     {QStringLiteral("level"), QStringLiteral("1")},
                     {QStringLiteral("role"), QStringLiteral("member")},
                     {QStringLiteral("title"), QString()}}},
    };
    event.hasMessage = true;
    event.message = {{.type = QStringLiteral("text"), .data = {{QStringLiteral("text"), text}}}};
    return event;
}

} // namespace

QJsonObject BenchBackend::status() const
{
    return {{QStringLiteral("online"), true}, {QStringLiteral("good"), true}};
}

bool BenchBackend::supports(const QString &action) const
{
    return action == QLatin1String("get_login_info");
}

void BenchBackend::call(const ActionCall &, const ActionCaller &, Done done)
{
    done({.data = QJsonObject{{QStringLiteral("user_id"), selfId()},
                              {QStringLiteral("nickname"), QStringLiteral("Switchboard")}}});
}

void BenchBackend::publish(int count)
{
    for (int i = 0; i < count; ++i)
        Q_EMIT eventReceived(groupMessage(++m_lastMessageId), nullptr);
}

} // namespace Switchboard::Bench
