// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/world/simulatorworld.h"

#include <QList>

namespace Switchboard {

//! What the store holds besides messages, as it was read.
struct WorldData {
    QList<SimulatorAccount> accounts;
    QList<SimulatorUser> users;
    QList<SimulatorFriend> friends;
    QList<SimulatorGroupInfo> groups;
    QList<SimulatorMember> members;
    QList<SimulatorRequest> requests;
    QList<SimulatorFile> files;
    QList<SimulatorFolder> folders;
    QList<SimulatorEssence> essences;
    QList<SimulatorAnnouncement> announcements;
    QList<SimulatorHonour> honours;
    QList<SimulatorLikes> likes;
};

} // namespace Switchboard
