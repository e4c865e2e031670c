// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/botsnippets.h"

namespace Switchboard {

struct SnippetValues;

//! What a bot needs that a reverse WebSocket service dials: where to listen, and the token. Empty
//! when \a format is of another kind.
[[nodiscard]] QString reverseSnippet(SnippetFormat format, const SnippetValues &values);

} // namespace Switchboard
