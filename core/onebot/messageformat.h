// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

namespace Switchboard {

//! How `message` is written in events and results (protocol.md section 10).
enum class MessageFormat { Array, String };

} // namespace Switchboard
