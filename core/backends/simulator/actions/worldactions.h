// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/actions/worldcall.h"

namespace Switchboard {

//! Runs one of the actions that only need the world in memory; nothing for any other name. What it
//! changed and whom it tells is in the stage of \a call.
[[nodiscard]] std::optional<ActionResult> runWorldAction(const WorldCall &call);

//! Whether runWorldAction() knows \a action.
[[nodiscard]] bool isWorldAction(const QString &action);

//! The tables runWorldAction() looks in, one for each subject.
namespace WorldActions {

//! People, groups and members as they are.
[[nodiscard]] const WorldActionTable &lookups();
//! Groups and their members changed.
[[nodiscard]] const WorldActionTable &groups();
//! Friends, requests, likes and pokes.
[[nodiscard]] const WorldActionTable &people();
//! Files and folders of groups.
[[nodiscard]] const WorldActionTable &files();
//! Announcements, essences, honours and requests that groups keep.
[[nodiscard]] const WorldActionTable &keepsakes();
//! The account and the implementation itself.
[[nodiscard]] const WorldActionTable &account();

} // namespace WorldActions

} // namespace Switchboard
