// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/botsnippets.h"

namespace Switchboard {

struct SnippetValues;

//! What a bot needs that dials a forward WebSocket service; empty when \a format is of another
//! kind.
[[nodiscard]] QString forwardSnippet(SnippetFormat format, const SnippetValues &values);

} // namespace Switchboard
