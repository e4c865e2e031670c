// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/routerfixture.h"

#include <QJsonDocument>

namespace Switchboard::Testing {

QJsonObject RouterAnswer::object() const
{
    return QJsonDocument::fromJson(frame).object();
}

int RouterAnswer::retcode() const
{
    return object().value(QLatin1String("retcode")).toInt(-1);
}

QString RouterAnswer::wording() const
{
    return object().value(QLatin1String("wording")).toString();
}

ActionCaller RouterFixture::caller(quint64 session, const QString &service)
{
    return {SessionId(session), service, QStringLiteral("NoneBot"), MessageFormat::String};
}

void RouterFixture::send(const QByteArray &frame, const ActionCaller &from)
{
    router->handleFrame(frame, from, SessionRole::Universal, limits,
                        [this](const ActionReply &reply) {
                            answers.append({.frame = reply.frame,
                                            .failed = reply.failed,
                                            .action = reply.action,
                                            .elapsedNs = reply.elapsedNs});
                        });
}

QByteArray statusRequest()
{
    return R"({"action":"get_status","echo":1})";
}

QByteArray deleteRequest(int messageId, const char *suffix)
{
    return R"({"action":"delete_msg)" + QByteArray(suffix) + R"(","params":{"message_id":)"
        + QByteArray::number(messageId) + "}}";
}

} // namespace Switchboard::Testing
