// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The forms behind the buttons of the people and groups; the lists are in worlddialog.cpp.

#include "ui/chat/chatnotice.h"
#include "ui/chat/worlddialog.h"
#include "ui/chat/worldlist.h"
#include "ui/dialogs/decisiondialog.h"

namespace Switchboard {

namespace {

using Kind = ActField::Kind;

ActField numberField(const char *key, const QString &label, const QJsonValue &value = {})
{
    return {.key = QLatin1String(key),
            .label = label,
            .kind = Kind::Number,
            .required = true,
            .value = value};
}

ActField textField(const char *key, const QString &label, const QString &value)
{
    return {.key = QLatin1String(key), .label = label, .kind = Kind::Text, .value = value};
}

} // namespace

void WorldDialog::ask(const ActRequest &request)
{
    auto *dialog = new ActDialog(request, m_world, m_send, this);
    dialog->open();
}

void WorldDialog::askToDelete(const QString &question, const QString &consequence,
                              const SimulatedAct &act)
{
    auto *dialog = new DecisionDialog(question, consequence, tr("Delete"), this);
    connect(dialog, &QDialog::accepted, this, [this, act] { m_send(act, {}); });
    dialog->open();
}

void WorldDialog::editUser(qint64 userId)
{
    const SimulatorUser *user = m_world.user(userId);
    const SimulatorFriend *known = m_world.friendOf(userId);
    ActRequest request{.act = QStringLiteral("save_user"),
                       .title = user ? tr("Edit the user %1").arg(userId) : tr("New user"),
                       .doText = user ? tr("Save") : tr("Create"),
                       .fixed = {{QStringLiteral("self_id"), m_world.selfId()}},
                       .fields = {}};
    if (user)
        request.fixed.insert(QStringLiteral("user_id"), userId);
    else
        request.fields.append(numberField("user_id", tr("Number")));
    request.fields.append(textField("nickname", tr("Name"), user ? user->nickname : QString()));
    request.fields.append({.key = QStringLiteral("sex"),
                           .label = tr("Sex"),
                           .kind = Kind::Choice,
                           .value = user ? user->sex : QStringLiteral("unknown"),
                           .choices = {{tr("unknown"), QStringLiteral("unknown")},
                                       {tr("male"), QStringLiteral("male")},
                                       {tr("female"), QStringLiteral("female")}}});
    ActField age = numberField("age", tr("Age"), user ? user->age : 0);
    age.required = false;
    request.fields.append(age);
    if (userId != m_world.selfId()) {
        request.fields.append({.key = QStringLiteral("is_friend"),
                               .label = tr("Friend of %1").arg(m_world.nickname(m_world.selfId())),
                               .kind = Kind::Flag,
                               .value = !user || known});
        request.fields.append(textField("remark", tr("Remark"), known ? known->remark : QString()));
    }
    ask(request);
}

void WorldDialog::editGroup(qint64 groupId)
{
    const SimulatorGroup *group = m_world.group(groupId);
    ActRequest request{.act = QStringLiteral("save_group"),
                       .title = group ? tr("Edit the group %1").arg(groupId) : tr("New group"),
                       .doText = group ? tr("Save") : tr("Create"),
                       .fixed = {},
                       .fields = {}};
    if (group)
        request.fixed.insert(QStringLiteral("group_id"), groupId);
    else
        request.fields.append(numberField("group_id", tr("Number")));
    request.fields.append(textField("name", tr("Name"), group ? group->info.name : QString()));
    ActField limit =
        numberField("max_members", tr("Limit of members"), group ? group->info.maxMembers : 200);
    limit.required = false;
    request.fields.append(limit);
    qint64 owner = 0;
    for (const SimulatorMember &member : group ? group->members : QList<SimulatorMember>()) {
        if (member.role == QLatin1String("owner"))
            owner = member.userId;
    }
    request.fields.append({.key = QStringLiteral("owner_id"),
                           .label = tr("Owner"),
                           .kind = Kind::User,
                           .value = owner == 0 ? QJsonValue() : QJsonValue(owner)});
    ask(request);
}

void WorldDialog::editMember(qint64 userId)
{
    const qint64 groupId = m_groups->selectedId();
    const SimulatorMember *member = m_world.member(groupId, userId);
    ActRequest request{.act = QStringLiteral("save_member"),
                       .title = member ? tr("Edit the member %1").arg(m_world.nickname(userId))
                                       : tr("Add a member"),
                       .doText = member ? tr("Save") : tr("Add"),
                       .fixed = {{QStringLiteral("group_id"), groupId}},
                       .fields = {}};
    if (member)
        request.fixed.insert(QStringLiteral("user_id"), userId);
    else
        request.fields.append({.key = QStringLiteral("user_id"),
                               .label = tr("User"),
                               .kind = Kind::User,
                               .required = true});
    request.fields.append({.key = QStringLiteral("role"),
                           .label = tr("Role"),
                           .kind = Kind::Choice,
                           .value = member ? member->role : QStringLiteral("member"),
                           .choices = {{tr("member"), QStringLiteral("member")},
                                       {tr("admin"), QStringLiteral("admin")},
                                       {tr("owner"), QStringLiteral("owner")}}});
    request.fields.append(textField("card", tr("Group card"), member ? member->card : QString()));
    request.fields.append(textField("title", tr("Title"), member ? member->title : QString()));
    request.fields.append(textField("level", tr("Level"), member ? member->level : QString()));
    ask(request);
}

void WorldDialog::muteMember(qint64 userId)
{
    ActField duration{.key = QStringLiteral("duration"), .label = tr("For"), .kind = Kind::Choice};
    duration.choices.append({tr("not muted"), 0});
    for (const qint64 seconds : {60, 600, 3600, 86400, 30 * 86400})
        duration.choices.append({ChatNoticeText::duration(seconds), seconds});
    ask({.act = QStringLiteral("mute"),
         .title = tr("Mute %1").arg(m_world.nickname(userId)),
         .doText = tr("Save"),
         .fixed = {{QStringLiteral("group_id"), m_groups->selectedId()},
                   {QStringLiteral("user_id"), userId}},
         .fields = {duration}});
}

} // namespace Switchboard
