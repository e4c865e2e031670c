// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatnotice.h"

#include <QHash>

namespace Switchboard {

namespace {

//! Actions of bots that are acts by another name; their parameters agree.
const QHash<QString, QString> &actsOfActions()
{
    static const QHash<QString, QString> names{
        {QStringLiteral("group_poke"), QStringLiteral("poke")},
        {QStringLiteral("friend_poke"), QStringLiteral("poke")},
        {QStringLiteral("send_poke"), QStringLiteral("poke")},
        {QStringLiteral("set_group_kick"), QStringLiteral("kick")},
        {QStringLiteral("set_group_ban"), QStringLiteral("mute")},
        {QStringLiteral("set_group_whole_ban"), QStringLiteral("mute_all")},
        {QStringLiteral("set_group_admin"), QStringLiteral("admin")},
        {QStringLiteral("set_group_card"), QStringLiteral("card")},
        {QStringLiteral("set_group_special_title"), QStringLiteral("title")},
        {QStringLiteral("set_group_name"), QStringLiteral("group_name")},
        {QStringLiteral("set_group_leave"), QStringLiteral("leave")},
        {QStringLiteral("set_essence_msg"), QStringLiteral("essence")},
        {QStringLiteral("delete_essence_msg"), QStringLiteral("essence")},
        {QStringLiteral("upload_group_file"), QStringLiteral("upload")},
        {QStringLiteral("upload_private_file"), QStringLiteral("upload")},
    };
    return names;
}

const QStringList &actsOfPages()
{
    static const QStringList names{
        QStringLiteral("poke"),         QStringLiteral("join"),
        QStringLiteral("leave"),        QStringLiteral("kick"),
        QStringLiteral("dismiss"),      QStringLiteral("mute"),
        QStringLiteral("admin"),        QStringLiteral("card"),
        QStringLiteral("title"),        QStringLiteral("group_name"),
        QStringLiteral("upload"),       QStringLiteral("honor"),
        QStringLiteral("lucky_king"),   QStringLiteral("gray_tip"),
        QStringLiteral("essence"),      QStringLiteral("friend_add"),
        QStringLiteral("profile_like"), QStringLiteral("input_status"),
    };
    return names;
}

qint64 idIn(const QJsonObject &params, const char *key)
{
    return params.value(QLatin1String(key)).toVariant().toLongLong();
}

QString textIn(const QJsonObject &params, const char *key)
{
    return params.value(QLatin1String(key)).toVariant().toString();
}

} // namespace

std::optional<ChatNotice> noticeOf(const SimulatorRecord &record)
{
    if (!record.ok)
        return {};
    ChatNotice notice;
    notice.timeMs = record.timeMs;
    notice.params = record.params;
    notice.session = record.session;
    notice.clientName = record.clientName;
    notice.selfId = idIn(record.params, "self_id");
    notice.name = record.kind == SimulatorRecord::Kind::Action
        ? actsOfActions().value(record.name)
        : (actsOfPages().contains(record.name) ? record.name : QString());
    if (notice.name.isEmpty())
        return {};
    const qint64 group = idIn(record.params, "group_id");
    notice.chat = group > 0 ? ChatId{ChatKind::Group, group}
                            : ChatId{ChatKind::Private, idIn(record.params, "user_id")};
    if (record.name == QLatin1String("delete_essence_msg"))
        notice.params.insert(QStringLiteral("enable"), false);
    if (record.kind == SimulatorRecord::Kind::Action) {
        // Bots poke, like and leave themselves; what they do to others names the other.
        if (notice.name == QLatin1String("poke")) {
            if (!notice.params.contains(QStringLiteral("target_id")))
                notice.params.insert(QStringLiteral("target_id"),
                                     record.params.value(QStringLiteral("user_id")));
            notice.params.insert(QStringLiteral("user_id"), 0);
        } else if (notice.name == QLatin1String("leave")
                   || notice.name == QLatin1String("upload")) {
            notice.params.insert(QStringLiteral("user_id"), 0);
        }
    }
    return notice;
}

QString ChatNoticeText::client(const QString &clientName, SessionId session)
{
    const QString number = QStringLiteral("#%1").arg(session.value());
    return clientName.isEmpty() ? number : QString(clientName % QLatin1Char(' ') % number);
}

QString ChatNoticeText::duration(qint64 seconds)
{
    constexpr qint64 Minute = 60;
    constexpr qint64 Hour = 60 * Minute;
    constexpr qint64 Day = 24 * Hour;
    if (seconds % Day == 0)
        return seconds == Day ? tr("1 day") : tr("%1 days").arg(seconds / Day);
    if (seconds % Hour == 0)
        return tr("%1 h").arg(seconds / Hour);
    return seconds % Minute == 0 ? tr("%1 min").arg(seconds / Minute) : tr("%1 s").arg(seconds);
}

QString ChatNoticeText::text(const ChatNotice &notice, const ChatWorld &world)
{
    if (notice.kind == ChatNotice::Kind::NoAnswer)
        return tr("%1 did not answer within 5 s").arg(client(notice.clientName, notice.session));
    const QString line = event(notice, world);
    return notice.session.isValid()
        ? QString(line % QStringLiteral(" · ") % client(notice.clientName, notice.session))
        : line;
}

QString ChatNoticeText::event(const ChatNotice &notice, const ChatWorld &world)
{
    const auto nameOf = [&](const char *key) {
        const qint64 id = idIn(notice.params, key);
        return world.nameIn(notice.chat, id == 0 ? world.selfId() : id);
    };
    const QString user = nameOf("user_id");
    if (notice.name == QLatin1String("poke"))
        return tr("%1 poked %2").arg(user, nameOf("target_id"));
    if (notice.name == QLatin1String("upload"))
        return tr("%1 sent the file %2").arg(user, textIn(notice.params, "name"));
    if (notice.name == QLatin1String("friend_add"))
        return tr("%1 is a friend now").arg(user);
    if (notice.name == QLatin1String("profile_like"))
        return tr("%1 liked the profile").arg(user);
    if (notice.name == QLatin1String("input_status"))
        return tr("%1 is typing").arg(user);
    if (notice.name == QLatin1String("essence"))
        return (notice.params.value(QStringLiteral("enable")).toBool(true)
                    ? tr("Message %1 is an essence message now")
                    : tr("Message %1 is no essence message any more"))
            .arg(textIn(notice.params, "message_id"));
    if (notice.name == QLatin1String("lucky_king"))
        return tr("%1 is the lucky king of the red packet of %2").arg(nameOf("target_id"), user);
    return groupEvent(notice, world);
}

QString ChatNoticeText::groupEvent(const ChatNotice &notice, const ChatWorld &world)
{
    const QString user = world.nameIn(
        notice.chat,
        idIn(notice.params, "user_id") == 0 ? world.selfId() : idIn(notice.params, "user_id"));
    if (notice.name == QLatin1String("join"))
        return tr("%1 joined the group").arg(user);
    if (notice.name == QLatin1String("leave"))
        return tr("%1 left the group").arg(user);
    if (notice.name == QLatin1String("kick"))
        return tr("%1 was removed from the group").arg(user);
    if (notice.name == QLatin1String("dismiss"))
        return tr("The group was dismissed");
    if (notice.name == QLatin1String("admin"))
        return (notice.params.value(QStringLiteral("enable")).toBool(true)
                    ? tr("%1 is an admin now")
                    : tr("%1 is no admin any more"))
            .arg(user);
    if (notice.name == QLatin1String("card"))
        return tr("%1 has the group card “%2” now").arg(user, textIn(notice.params, "card"));
    if (notice.name == QLatin1String("title")) {
        const QString title = textIn(notice.params, "title");
        return tr("%1 has the title “%2” now")
            .arg(user, title.isEmpty() ? textIn(notice.params, "special_title") : title);
    }
    if (notice.name == QLatin1String("group_name")) {
        const QString name = textIn(notice.params, "name");
        return tr("The group is called “%1” now")
            .arg(name.isEmpty() ? textIn(notice.params, "group_name") : name);
    }
    if (notice.name == QLatin1String("honor"))
        return tr("%1 received a group honour").arg(user);
    if (notice.name == QLatin1String("gray_tip"))
        return textIn(notice.params, "content");
    return muteEvent(notice, world);
}

QString ChatNoticeText::muteEvent(const ChatNotice &notice, const ChatWorld &world)
{
    const qint64 user = idIn(notice.params, "user_id");
    const qint64 seconds = idIn(notice.params, "duration");
    const bool everybody = notice.name == QLatin1String("mute_all") || user == 0;
    if (everybody) {
        const bool lifts = notice.name == QLatin1String("mute_all")
            ? !notice.params.value(QStringLiteral("enable")).toBool(true)
            : seconds == 0;
        return lifts ? tr("Everybody may speak again") : tr("Everybody is muted");
    }
    const QString name = world.nameIn(notice.chat, user);
    return seconds == 0 ? tr("%1 may speak again").arg(name)
                        : tr("%1 is muted for %2").arg(name, duration(seconds));
}

} // namespace Switchboard
