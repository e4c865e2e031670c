// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace Switchboard {

// Times are seconds since 1970 everywhere here.

//! A user the simulator knows; accounts are users too.
struct SimulatorUser {
    qint64 userId = 0;
    QString nickname;
    QString sex = QStringLiteral("unknown"); //!< male, female, unknown
    int age = 0;
    QString sign; //!< what the user says of itself
    bool gone = false; //!< deleted, but messages still name it
};

//! Somebody in the friend list of an account.
struct SimulatorFriend {
    qint64 selfId = 0;
    qint64 userId = 0;
    QString remark; //!< how the account calls the friend
};

//! A member of a simulated group.
struct SimulatorMember {
    qint64 groupId = 0;
    qint64 userId = 0;
    QString card;
    QString role = QStringLiteral("member"); //!< owner, admin, member
    QString title;
    QString level = QStringLiteral("1");
    qint64 joinTime = 0;
    qint64 lastSentTime = 0;
    qint64 mutedUntil = 0; //!< 0 or in the past = may speak
    qint64 titleExpires = 0; //!< 0 = never
};

//! A simulated group without its members.
struct SimulatorGroupInfo {
    qint64 groupId = 0;
    QString name;
    int maxMembers = 200;
    qint64 createTime = 0;
    bool allMuted = false; //!< only owner and admins may speak
    bool anonymousAllowed = true;
    QString portrait; //!< a name in the media folder; may be empty
};

//! A simulated group.
struct SimulatorGroup {
    SimulatorGroupInfo info;
    QList<SimulatorMember> members; //!< by userId
};

enum class RequestState { Open, Accepted, Refused };

//! Somebody wants to be a friend, to join a group, or invites an account into one.
struct SimulatorRequest {
    QString flag; //!< what bots answer with
    qint64 number = 0; //!< request_id of get_group_system_msg
    qint64 selfId = 0; //!< the account that is asked
    qint64 groupId = 0; //!< 0 = a friend request
    QString subType; //!< of group requests: add or invite
    qint64 userId = 0;
    qint64 invitorId = 0; //!< 0 = nobody
    QString comment;
    qint64 time = 0;
    RequestState state = RequestState::Open;
    qint64 actorId = 0; //!< who answered it
};

//! An account that bots speak for. There is a user of the same number.
struct SimulatorAccount {
    qint64 selfId = 0;
    bool online = true;
};

//! A file in a group, or one that was sent in a private chat.
struct SimulatorFile {
    QString fileId;
    qint64 groupId = 0; //!< 0 = private
    QString folderId; //!< of the folder it lies in; `/` = the root
    QString name;
    qint64 size = 0; //!< bytes
    QString media; //!< name in the media folder
    qint64 uploaderId = 0;
    qint64 time = 0;
    int downloads = 0;
};

//! A folder among the files of a group.
struct SimulatorFolder {
    QString folderId;
    qint64 groupId = 0;
    QString parentId;
    QString name;
    qint64 creatorId = 0;
    qint64 time = 0;
};

//! A message that a group keeps.
struct SimulatorEssence {
    qint64 messageId = 0;
    qint64 groupId = 0;
    qint64 senderId = 0;
    qint64 sentTime = 0;
    qint64 operatorId = 0;
    qint64 time = 0;
};

//! An announcement of a group.
struct SimulatorAnnouncement {
    QString noticeId;
    qint64 groupId = 0;
    qint64 senderId = 0;
    QString text;
    QString image; //!< name in the media folder; may be empty
    qint64 time = 0;
};

//! An honour somebody has in a group.
struct SimulatorHonour {
    qint64 groupId = 0;
    QString type; //!< talkative, performer, legend, strong_newbie, emotion
    qint64 userId = 0;
    QString description;
    int dayCount = 0;
    bool current = false; //!< of talkative: holds it today
};

//! How often an account liked a user on one day.
struct SimulatorLikes {
    qint64 selfId = 0;
    qint64 userId = 0;
    qint64 day = 0; //!< days since 1970
    int times = 0;
};

//! Everything the page needs to offer chats and people. A copy that may cross threads.
struct SimulatorWorld {
    QList<qint64> accounts; //!< in the order of their numbers; the first speaks by default
    QList<SimulatorUser> users; //!< everybody, accounts too, by userId
    QList<SimulatorFriend> friends;
    QList<SimulatorGroup> groups; //!< by groupId
    QList<SimulatorRequest> requests; //!< the open ones and the latest 200 others, by number
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::SimulatorWorld)
