// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/actionspec.h"

//! The parts of the action catalogue, one function and file per subject.
namespace Switchboard::ActionLists {

//! Sending, reading, recalling and marking messages, merged forwards, reactions, essence.
[[nodiscard]] QList<ActionSpec> messageActions();
//! Groups and their members.
[[nodiscard]] QList<ActionSpec> groupActions();
//! Friends, strangers, requests and pokes.
[[nodiscard]] QList<ActionSpec> peopleActions();
//! Files, folders and media.
[[nodiscard]] QList<ActionSpec> fileActions();
//! The own account and the implementation itself.
[[nodiscard]] QList<ActionSpec> accountActions();

} // namespace Switchboard::ActionLists
