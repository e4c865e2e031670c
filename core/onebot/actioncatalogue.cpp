// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/actioncatalogue.h"

#include <QHash>

namespace Switchboard {

namespace {

ParameterSpec required(const QString &name, ParameterType type)
{
    ParameterSpec spec;
    spec.name = name;
    spec.type = type;
    spec.required = true;
    return spec;
}

// Account and group numbers are above 0.
ParameterSpec number(const QString &name)
{
    ParameterSpec spec = required(name, ParameterType::Int64);
    spec.minimum = 1;
    return spec;
}

ParameterSpec optionalNumber(const QString &name)
{
    ParameterSpec spec = number(name);
    spec.required = false;
    return spec;
}

ParameterSpec flag(const QString &name, QJsonValue defaultValue)
{
    ParameterSpec spec;
    spec.name = name;
    spec.type = ParameterType::Boolean;
    spec.defaultValue = std::move(defaultValue);
    return spec;
}

ParameterSpec choice(const QString &name, const QStringList &allowed)
{
    ParameterSpec spec;
    spec.name = name;
    spec.allowed = allowed;
    return spec;
}

const QString GroupId = QStringLiteral("group_id");
const QString UserId = QStringLiteral("user_id");

QList<ActionSpec> messageActions()
{
    const ParameterSpec content = required(QStringLiteral("message"), ParameterType::Content);
    const ParameterSpec autoEscape = flag(QStringLiteral("auto_escape"), false);
    const ParameterSpec messageId = required(QStringLiteral("message_id"), ParameterType::Int32);
    const ParameterSpec type = choice(QStringLiteral("message_type"),
                                      {QStringLiteral("private"), QStringLiteral("group")});
    return {
        {QStringLiteral("send_private_msg"),
         {number(UserId), content, autoEscape, optionalNumber(GroupId)}},
        {QStringLiteral("send_group_msg"), {number(GroupId), content, autoEscape}},
        {QStringLiteral("send_msg"),
         {type, optionalNumber(UserId), optionalNumber(GroupId), content, autoEscape},
         ParameterRule::MessageTarget},
        {QStringLiteral("delete_msg"), {messageId}},
        {QStringLiteral("get_msg"), {messageId}},
    };
}

QList<ActionSpec> informationActions()
{
    const ParameterSpec noCache = flag(QStringLiteral("no_cache"), false);
    const ParameterSpec noCacheOrAbsent = flag(noCache.name, QJsonValue(QJsonValue::Undefined));
    return {
        {QStringLiteral("get_login_info"), {}},
        {QStringLiteral("get_stranger_info"), {number(UserId), noCache}},
        {QStringLiteral("get_friend_list"), {noCacheOrAbsent}},
        {QStringLiteral("get_group_info"), {number(GroupId), noCache}},
        {QStringLiteral("get_group_list"), {noCacheOrAbsent}},
        {QStringLiteral("get_group_member_info"), {number(GroupId), number(UserId), noCache}},
        {QStringLiteral("get_group_member_list"), {number(GroupId), noCacheOrAbsent}},
        {QStringLiteral("can_send_image"), {}},
        {QStringLiteral("can_send_record"), {}},
        {QStringLiteral("get_status"), {}},
        {QStringLiteral("get_version_info"), {}},
    };
}

QHash<QString, const ActionSpec *> indexByName(const QList<ActionSpec> &actions)
{
    QHash<QString, const ActionSpec *> index;
    for (const ActionSpec &action : actions)
        index.insert(action.name, &action);
    return index;
}

} // namespace

const ActionSpec *ActionCatalogue::find(const QString &name)
{
    static const QHash<QString, const ActionSpec *> index = indexByName(actions());
    return index.value(name);
}

const QList<ActionSpec> &ActionCatalogue::actions()
{
    static const QList<ActionSpec> all = messageActions() + informationActions();
    return all;
}

} // namespace Switchboard
