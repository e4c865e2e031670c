// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/effects/peopleeffects.h"

#include "core/backends/simulator/effects/groupeffects.h"

namespace Switchboard::PeopleEffects {

namespace {

QJsonObject requestFields(const SimulatorRequest &request)
{
    const bool isGroup = request.groupId != 0;
    QJsonObject fields{
        {QStringLiteral("post_type"), QStringLiteral("request")},
        {QStringLiteral("request_type"),
         isGroup ? QStringLiteral("group") : QStringLiteral("friend")},
        {QStringLiteral("user_id"), request.userId},
        {QStringLiteral("comment"), request.comment},
        {QStringLiteral("flag"), request.flag},
    };
    if (!isGroup)
        return fields;
    fields.insert(QStringLiteral("sub_type"), request.subType);
    fields.insert(QStringLiteral("group_id"), request.groupId);
    if (request.invitorId != 0)
        fields.insert(QStringLiteral("invitor_id"), request.invitorId);
    return fields;
}

QString ask(Stage &stage, SimulatorRequest request)
{
    request.number = stage.world().lastRequestNumber() + 1;
    request.flag = QStringLiteral("%1-%2").arg(stage.time()).arg(request.number);
    request.time = stage.time();
    stage.world().save(request);
    stage.tell(request.selfId, requestFields(request));
    return request.flag;
}

void settle(Stage &stage, SimulatorRequest request, bool approve, qint64 actorId)
{
    request.state = approve ? RequestState::Accepted : RequestState::Refused;
    request.actorId = actorId;
    stage.world().save(request);
}

} // namespace

void addFriend(Stage &stage, qint64 selfId, qint64 userId, const QString &remark)
{
    stage.world().save(SimulatorFriend{.selfId = selfId, .userId = userId, .remark = remark});
    stage.tell(selfId,
               notice(QStringLiteral("friend_add"), {}, {{QStringLiteral("user_id"), userId}}));
}

void poke(Stage &stage, qint64 selfId, qint64 groupId, qint64 userId, qint64 targetId)
{
    QJsonObject fields{{QStringLiteral("user_id"), userId},
                       {QStringLiteral("target_id"), targetId}};
    if (groupId != 0) {
        fields.insert(QStringLiteral("group_id"), groupId);
        stage.tellGroup(groupId, notice(QStringLiteral("notify"), QStringLiteral("poke"), fields));
        return;
    }
    fields.insert(QStringLiteral("sender_id"), userId);
    const QJsonObject event = notice(QStringLiteral("notify"), QStringLiteral("poke"), fields);
    stage.tell(selfId, event);
    const qint64 other = selfId == userId ? targetId : userId;
    if (other != selfId && stage.world().isAccount(other))
        stage.tell(other, event);
}

QString askToBeFriend(Stage &stage, qint64 selfId, qint64 userId, const QString &comment)
{
    SimulatorRequest request;
    request.selfId = selfId;
    request.userId = userId;
    request.comment = comment;
    return ask(stage, request);
}

QString askToJoin(Stage &stage, const SimulatorRequest &wish)
{
    if (wish.subType == QLatin1String("invite"))
        return ask(stage, wish);
    QString flag;
    const QList<qint64> accounts = stage.world().accountsIn(wish.groupId);
    for (const qint64 selfId : accounts) {
        if (stage.world().member(wish.groupId, selfId)->role == QLatin1String("member"))
            continue;
        SimulatorRequest request = wish;
        request.selfId = selfId;
        const QString made = ask(stage, request);
        if (selfId == wish.selfId || flag.isEmpty())
            flag = made;
    }
    return flag;
}

void answer(Stage &stage, const QString &flag, bool approve, qint64 actorId, const QString &remark)
{
    const SimulatorRequest request = *stage.world().request(flag);
    settle(stage, request, approve, actorId);
    if (request.groupId == 0) {
        if (approve)
            addFriend(stage, request.selfId, request.userId, remark);
        return;
    }
    const bool invited = request.subType == QLatin1String("invite");
    // The same wish was put to every account that may decide; one answer settles it.
    QList<SimulatorRequest> same;
    for (const auto &[number, other] : stage.world().requests()) {
        if (!invited && other.state == RequestState::Open && other.groupId == request.groupId
            && other.userId == request.userId && other.subType == request.subType)
            same.append(other);
    }
    for (const SimulatorRequest &other : std::as_const(same))
        settle(stage, other, approve, actorId);
    const qint64 newcomer = invited ? request.selfId : request.userId;
    if (!approve || stage.world().member(request.groupId, newcomer))
        return;
    GroupEffects::join(stage, request.groupId, newcomer, invited ? request.userId : actorId,
                       invited ? QStringLiteral("invite") : QStringLiteral("approve"));
}

void offlineFile(Stage &stage, qint64 selfId, const SimulatorFile &file, const QString &url)
{
    stage.world().save(file);
    const QJsonObject description{{QStringLiteral("name"), file.name},
                                  {QStringLiteral("size"), file.size},
                                  {QStringLiteral("url"), url},
                                  {QStringLiteral("id"), file.fileId}};
    stage.tell(selfId,
               notice(QStringLiteral("offline_file"), {},
                      {{QStringLiteral("user_id"), file.uploaderId},
                       {QStringLiteral("file"), description}}));
}

} // namespace Switchboard::PeopleEffects
