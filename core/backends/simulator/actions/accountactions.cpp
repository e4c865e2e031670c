// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/worldactions.h"

namespace Switchboard {

namespace {

//! The checksum that the platform's web pages expect beside a cookie `skey` (their g_tk).
int checksumOf(const QByteArray &key)
{
    quint32 hash = 5381;
    for (const char each : key)
        hash += (hash << 5U) + uchar(each);
    return int(hash & 0x7fffffffU);
}

//! Recognisably no real secret; the same for every call, as bots cache them.
QByteArray keyOf(const WorldCall &call)
{
    return QByteArrayLiteral("@simulated") + QByteArray::number(call.selfId);
}

QString cookiesOf(const WorldCall &call)
{
    return QStringLiteral("uin=o%1; skey=%2").arg(call.selfId).arg(QLatin1String(keyOf(call)));
}

ActionResult cookies(const WorldCall &call)
{
    return Answer::success(
        QJsonObject{{QStringLiteral("cookies"), cookiesOf(call)},
                    {QStringLiteral("bkn"), QString::number(checksumOf(keyOf(call)))}});
}

ActionResult csrfToken(const WorldCall &call)
{
    return Answer::success(QJsonObject{{QStringLiteral("token"), checksumOf(keyOf(call))}});
}

ActionResult credentials(const WorldCall &call)
{
    const int token = checksumOf(keyOf(call));
    return Answer::success(QJsonObject{{QStringLiteral("cookies"), cookiesOf(call)},
                                       {QStringLiteral("csrf_token"), token},
                                       {QStringLiteral("token"), token}});
}

ActionResult canSend(const WorldCall &)
{
    return Answer::success(QJsonObject{{QStringLiteral("yes"), true}});
}

ActionResult version(const WorldCall &)
{
    return Answer::success(
        QJsonObject{{QStringLiteral("app_name"), QStringLiteral("Switchboard")},
                    {QStringLiteral("app_version"), QStringLiteral(SWITCHBOARD_VERSION)},
                    {QStringLiteral("protocol_version"), QStringLiteral("v11")}});
}

//! There is no process behind a simulated account; a restart is over at once.
ActionResult restart(const WorldCall &)
{
    return Answer::success();
}

} // namespace

const WorldActionTable &WorldActions::account()
{
    static const WorldActionTable table{
        {QStringLiteral("get_cookies"), cookies},
        {QStringLiteral("get_csrf_token"), csrfToken},
        {QStringLiteral("get_credentials"), credentials},
        {QStringLiteral("can_send_image"), canSend},
        {QStringLiteral("can_send_record"), canSend},
        {QStringLiteral("get_version_info"), version},
        {QStringLiteral("set_restart"), restart},
    };
    return table;
}

} // namespace Switchboard
