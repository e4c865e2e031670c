// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/effects/stage.h"

#include <QString>

namespace Switchboard::GroupEffects {

// What happens in groups, whoever wants it: an action of a bot, the page or a scenario. The caller
// has checked that group and members exist and that the operator may do it. Each effect changes the
// world and tells the accounts that see it (events.json).

//! `group_increase`; \a subType is `approve` or `invite`.
void join(Stage &stage, qint64 groupId, qint64 userId, qint64 operatorId, const QString &subType);
//! `group_decrease.leave`.
void leave(Stage &stage, qint64 groupId, qint64 userId);
//! `group_decrease.kick`, to the account that is kicked `kick_me`.
void kick(Stage &stage, qint64 groupId, qint64 userId, qint64 operatorId);
//! `group_decrease.disband` to every account in it, then the group is gone.
void dismiss(Stage &stage, qint64 groupId, qint64 operatorId);
//! \a duration in seconds; 0 lifts the mute.
void mute(Stage &stage, qint64 groupId, qint64 userId, qint64 operatorId, qint64 duration);
//! The whole group: `user_id` 0 and `duration` -1, as go-cqhttp and NapCat tell it.
void muteAll(Stage &stage, qint64 groupId, qint64 operatorId, bool enable);
void setAdmin(Stage &stage, qint64 groupId, qint64 userId, bool enable);
void setCard(Stage &stage, qint64 groupId, qint64 userId, const QString &card);
//! \a duration in seconds, -1 = for ever.
void setTitle(Stage &stage, qint64 groupId, qint64 userId, const QString &title, qint64 duration);
void rename(Stage &stage, qint64 groupId, qint64 operatorId, const QString &name);
//! `notify.honor`.
void honour(Stage &stage, qint64 groupId, qint64 userId, const QString &type);
//! `notify.lucky_king`.
void luckyKing(Stage &stage, qint64 groupId, qint64 userId, qint64 targetId);
//! `essence` with `add` or `delete`.
void addEssence(Stage &stage, const SimulatorEssence &essence);
void removeEssence(Stage &stage, qint64 messageId, qint64 operatorId);
//! `group_upload`.
void upload(Stage &stage, const SimulatorFile &file);

} // namespace Switchboard::GroupEffects
