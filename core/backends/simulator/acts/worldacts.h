// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/actions/worldcall.h"

#include <optional>

namespace Switchboard {

//! Runs one of the acts that only need the world in memory; nothing for any other name.
//! WorldCall::selfId is the account that the act is about.
[[nodiscard]] std::optional<ActionResult> runWorldAct(const WorldCall &call);

//! The tables runWorldAct() looks in, one for each subject.
namespace WorldActs {

//! What happens in groups.
[[nodiscard]] const WorldActionTable &groups();
//! What happens between people and accounts.
[[nodiscard]] const WorldActionTable &people();
//! Editing without an event: users, groups, members, accounts.
[[nodiscard]] const WorldActionTable &editing();

} // namespace WorldActs

} // namespace Switchboard
