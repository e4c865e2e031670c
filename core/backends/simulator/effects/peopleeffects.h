// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/effects/stage.h"

#include <QString>

namespace Switchboard::PeopleEffects {

// What happens between people and accounts; see GroupEffects for the rules.

//! `friend_add`.
void addFriend(Stage &stage, qint64 selfId, qint64 userId, const QString &remark);
//! `notify.poke`. \a groupId 0: in the private chat of account \a selfId with the other one.
void poke(Stage &stage, qint64 selfId, qint64 groupId, qint64 userId, qint64 targetId);
//! `request.friend`; returns the flag.
QString askToBeFriend(Stage &stage, qint64 selfId, qint64 userId, const QString &comment);
//! `request.group` with `add` (told to the accounts that may decide) or `invite` (told to
//! \a selfId). Returns the flag of the request of account \a selfId.
QString askToJoin(Stage &stage, const SimulatorRequest &wish);
//! Accepting makes the friend or the member; \a actorId answered. \a remark is for new friends.
void answer(Stage &stage, const QString &flag, bool approve, qint64 actorId, const QString &remark);
//! `offline_file`: \a file was sent to account \a selfId.
void offlineFile(Stage &stage, qint64 selfId, const SimulatorFile &file, const QString &url);

} // namespace Switchboard::PeopleEffects
