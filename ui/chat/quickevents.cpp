// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/quickevents.h"

#include "ui/chat/chatfaces.h"
#include "ui/chat/chatnotice.h"

#include <algorithm>

namespace Switchboard {

namespace {

using Section = QuickEvent::Section;
using Kind = ActField::Kind;

//! The act behind an event; most are called alike.
QString actOf(const QString &id)
{
    if (id == QLatin1String("unmute") || id == QLatin1String("mute_all"))
        return QStringLiteral("mute");
    return id == QLatin1String("group_invite") ? QStringLiteral("group_request") : id;
}

bool isNearChat(const QString &id)
{
    return id == QLatin1String("poke");
}

} // namespace

const QList<QuickEvent> &QuickEvents::all()
{
    static const QList<QuickEvent> events{
        {QStringLiteral("poke"), QT_TR_NOOP("Poke…"), Section::Interaction, false},
        {QStringLiteral("reaction"), QT_TR_NOOP("Reaction…"), Section::Interaction, true},
        {QStringLiteral("recall"), QT_TR_NOOP("Recall…"), Section::Interaction, false},
        {QStringLiteral("essence"), QT_TR_NOOP("Essence message…"), Section::Interaction, true},
        {QStringLiteral("lucky_king"), QT_TR_NOOP("Lucky king…"), Section::Interaction, true},
        {QStringLiteral("honor"), QT_TR_NOOP("Honour…"), Section::Interaction, true},
        {QStringLiteral("join"), QT_TR_NOOP("Join…"), Section::Members, true},
        {QStringLiteral("leave"), QT_TR_NOOP("Leave…"), Section::Members, true},
        {QStringLiteral("kick"), QT_TR_NOOP("Remove a member…"), Section::Members, true},
        {QStringLiteral("mute"), QT_TR_NOOP("Mute…"), Section::Members, true},
        {QStringLiteral("unmute"), QT_TR_NOOP("Unmute…"), Section::Members, true},
        {QStringLiteral("admin"), QT_TR_NOOP("Admin…"), Section::Members, true},
        {QStringLiteral("card"), QT_TR_NOOP("Group card…"), Section::Members, true},
        {QStringLiteral("title"), QT_TR_NOOP("Title…"), Section::Members, true},
        {QStringLiteral("mute_all"), QT_TR_NOOP("Mute everybody…"), Section::Group, true},
        {QStringLiteral("group_name"), QT_TR_NOOP("Group name…"), Section::Group, true},
        {QStringLiteral("gray_tip"), QT_TR_NOOP("Grey tip…"), Section::Group, true},
        {QStringLiteral("dismiss"), QT_TR_NOOP("Dismiss the group…"), Section::Group, true},
        {QStringLiteral("friend_request"), QT_TR_NOOP("Friend request…"), Section::Requests, false},
        {QStringLiteral("group_request"), QT_TR_NOOP("Group request…"), Section::Requests, true},
        {QStringLiteral("group_invite"), QT_TR_NOOP("Group invite…"), Section::Requests, false},
        {QStringLiteral("friend_add"), QT_TR_NOOP("New friend…"), Section::Requests, false},
        {QStringLiteral("profile_like"), QT_TR_NOOP("Profile like…"), Section::Account, false},
        {QStringLiteral("input_status"), QT_TR_NOOP("Typing…"), Section::Account, false},
        {QStringLiteral("client_status"), QT_TR_NOOP("Other device…"), Section::Account, false},
        {QStringLiteral("bot_offline"), QT_TR_NOOP("Account offline…"), Section::Account, false},
    };
    return events;
}

QString QuickEvents::title(const QuickEvent &event)
{
    return tr(event.title);
}

QString QuickEvents::sectionTitle(Section section)
{
    switch (section) {
    case Section::Interaction:
        return tr("Interaction");
    case Section::Members:
        return tr("Members");
    case Section::Group:
        return tr("Group");
    case Section::Requests:
        return tr("Requests");
    case Section::Account:
        return tr("Account");
    }
    Q_UNREACHABLE();
}

ActField QuickEvents::person(const char *key, const QString &label, qint64 value,
                             const QuickEventPlace &place)
{
    const bool inGroup = place.hasChat && place.chat.kind == ChatKind::Group;
    return {.key = QLatin1String(key),
            .label = label,
            .kind = inGroup ? Kind::Member : Kind::User,
            .required = true,
            .value = value};
}

ActField QuickEvents::messageField(const QuickEventPlace &place)
{
    return {.key = QStringLiteral("message_id"),
            .label = tr("Message ID"),
            .kind = Kind::Number,
            .required = true,
            .value = place.message == 0 ? QJsonValue() : QJsonValue(place.message)};
}

ActRequest QuickEvents::request(const QuickEvent &event, const ChatWorld &world,
                                const QuickEventPlace &place)
{
    ActRequest request;
    request.act = actOf(event.id);
    request.title = title(event).remove(QChar(0x2026));
    request.doText = tr("Let it happen");
    const bool inGroup = place.hasChat && place.chat.kind == ChatKind::Group;
    if (inGroup && (event.groupsOnly || isNearChat(event.id)) && event.section != Section::Account
        && event.id != QLatin1String("reaction") && event.id != QLatin1String("essence"))
        request.fixed.insert(QStringLiteral("group_id"), place.chat.id);
    // Requests and the like come to the account on screen; a group tells everybody in it.
    if (!event.groupsOnly && event.id != QLatin1String("recall"))
        request.fixed.insert(QStringLiteral("self_id"), world.selfId());
    if (event.id == QLatin1String("group_request") || event.id == QLatin1String("group_invite"))
        request.fixed.insert(QStringLiteral("sub_type"),
                             event.id == QLatin1String("group_request") ? QStringLiteral("add")
                                                                        : QStringLiteral("invite"));
    if (event.id == QLatin1String("unmute"))
        request.fixed.insert(QStringLiteral("duration"), 0);
    if (event.id == QLatin1String("mute_all"))
        request.fixed.insert(QStringLiteral("user_id"), 0);
    switch (event.section) {
    case Section::Interaction:
        request.fields = interaction(event.id, world, place);
        break;
    case Section::Members:
        request.fields = members(event.id, world, place);
        break;
    case Section::Group:
        request.fields = group(event.id, place);
        break;
    case Section::Requests:
        request.fields = requests(event.id, world, place);
        break;
    case Section::Account:
        request.fields = account(event.id, place);
        break;
    }
    return request;
}

QList<ActField> QuickEvents::interaction(const QString &id, const ChatWorld &world,
                                         const QuickEventPlace &place)
{
    const ActField who = person("user_id", tr("Who"), place.actor, place);
    if (id == QLatin1String("poke"))
        return {who, person("target_id", tr("Whom"), world.selfId(), place)};
    if (id == QLatin1String("lucky_king"))
        return {person("user_id", tr("Whose red packet"), place.actor, place),
                person("target_id", tr("Lucky king"), world.selfId(), place)};
    if (id == QLatin1String("honor"))
        return {who,
                {.key = QStringLiteral("honor_type"),
                 .label = tr("Honour"),
                 .kind = Kind::Choice,
                 .choices = {{tr("Talkative"), QStringLiteral("talkative")},
                             {tr("Performer"), QStringLiteral("performer")},
                             {tr("Emotion"), QStringLiteral("emotion")}}}};
    if (id == QLatin1String("reaction")) {
        ActField face{.key = QStringLiteral("emoji_id"), .label = tr("Face"), .kind = Kind::Choice};
        for (const int number : ChatFaces::numbers())
            face.choices.append({ChatFaces::name(number), QString::number(number)});
        return {messageField(place),
                who,
                face,
                {.key = QStringLiteral("set"),
                 .label = tr("Give it; otherwise take it back"),
                 .kind = Kind::Flag,
                 .value = true}};
    }
    ActField by = person("operator_id", tr("By whom"), place.actor, place);
    by.required = false;
    if (id == QLatin1String("essence"))
        return {messageField(place),
                by,
                {.key = QStringLiteral("enable"),
                 .label = tr("Set it; otherwise take it back"),
                 .kind = Kind::Flag,
                 .value = true}};
    return {messageField(place), by};
}

QList<ActField> QuickEvents::members(const QString &id, const ChatWorld &world,
                                     const QuickEventPlace &place)
{
    const SimulatorMember *member = world.member(place.chat.id, place.actor);
    ActField who = person("user_id", tr("Who"), place.actor, place);
    ActField by = person("operator_id", tr("By whom"), 0, place);
    by.required = false;
    if (id == QLatin1String("join")) {
        who.kind = Kind::User; // somebody who is not in the group yet
        who.value = QJsonValue();
        return {who,
                {.key = QStringLiteral("sub_type"),
                 .label = tr("How"),
                 .kind = Kind::Choice,
                 .choices = {{tr("Approved"), QStringLiteral("approve")},
                             {tr("Invited"), QStringLiteral("invite")}}},
                by};
    }
    if (id == QLatin1String("kick"))
        return {who, by};
    if (id == QLatin1String("mute")) {
        ActField duration{
            .key = QStringLiteral("duration"), .label = tr("For"), .kind = Kind::Choice};
        for (const qint64 seconds : {60, 600, 3600, 86400, 30 * 86400})
            duration.choices.append({ChatNoticeText::duration(seconds), seconds});
        return {who, duration, by};
    }
    if (id == QLatin1String("unmute"))
        return {who, by};
    if (id == QLatin1String("admin"))
        return {who,
                {.key = QStringLiteral("enable"),
                 .label = tr("Make an admin; otherwise an ordinary member"),
                 .kind = Kind::Flag,
                 .value = true}};
    if (id == QLatin1String("card"))
        return {who,
                {.key = QStringLiteral("card"),
                 .label = tr("Group card"),
                 .value = member ? member->card : QString()}};
    if (id == QLatin1String("title"))
        return {who,
                {.key = QStringLiteral("title"),
                 .label = tr("Title"),
                 .value = member ? member->title : QString()}};
    return {who};
}

QList<ActField> QuickEvents::group(const QString &id, const QuickEventPlace &place)
{
    if (id == QLatin1String("mute_all"))
        return {{.key = QStringLiteral("duration"),
                 .label = tr("What"),
                 .kind = Kind::Choice,
                 .choices = {{tr("Mute everybody"), -1}, {tr("Let everybody speak"), 0}}}};
    if (id == QLatin1String("dismiss"))
        return {};
    ActField who = person("user_id", tr("Who"), place.actor, place);
    who.required = false;
    if (id == QLatin1String("group_name"))
        return {{.key = QStringLiteral("name"), .label = tr("New name"), .required = true}, who};
    return {{.key = QStringLiteral("content"), .label = tr("Text"), .required = true}, who};
}

QList<ActField> QuickEvents::requests(const QString &id, const ChatWorld &world,
                                      const QuickEventPlace &place)
{
    QuickEventPlace anybody = place;
    anybody.hasChat = false; // who asks is not in the group, or in none
    ActField who = person("user_id", tr("Who"), 0, anybody);
    if (place.hasChat && place.chat.kind == ChatKind::Private && !world.friendOf(place.chat.id))
        who.value = place.chat.id;
    if (id == QLatin1String("friend_add"))
        return {who};
    const ActField comment{.key = QStringLiteral("comment"), .label = tr("Comment")};
    if (id != QLatin1String("group_invite"))
        return {who, comment};
    who.label = tr("Who invites");
    const bool inGroup = place.hasChat && place.chat.kind == ChatKind::Group;
    return {{.key = QStringLiteral("group_id"),
             .label = tr("Group number"),
             .kind = Kind::Number,
             .required = true,
             .value = inGroup ? QJsonValue(place.chat.id) : QJsonValue()},
            who,
            comment};
}

QList<ActField> QuickEvents::account(const QString &id, const QuickEventPlace &place)
{
    QuickEventPlace anybody = place;
    anybody.hasChat = false;
    const ActField who = person("user_id", tr("Who"), place.actor, anybody);
    if (id == QLatin1String("profile_like"))
        return {who,
                {.key = QStringLiteral("times"),
                 .label = tr("Times"),
                 .kind = Kind::Number,
                 .value = 1}};
    if (id == QLatin1String("input_status"))
        return {who,
                {.key = QStringLiteral("event_type"),
                 .label = tr("Kind"),
                 .kind = Kind::Choice,
                 .choices = {{tr("Typing"), 1}, {tr("Stopped"), 0}}},
                {.key = QStringLiteral("status_text"), .label = tr("Text")}};
    if (id == QLatin1String("client_status"))
        return {{.key = QStringLiteral("online"),
                 .label = tr("The device came online; otherwise it left"),
                 .kind = Kind::Flag,
                 .value = true},
                {.key = QStringLiteral("device_name"), .label = tr("Device")}};
    return {{.key = QStringLiteral("tag"), .label = tr("Title")},
            {.key = QStringLiteral("message"), .label = tr("Reason")}};
}

} // namespace Switchboard
