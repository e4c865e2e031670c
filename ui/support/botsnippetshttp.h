// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/botsnippets.h"

namespace Switchboard {

struct SnippetValues;

//! What a bot needs that speaks HTTP: the API, the stream of events, or HTTP POST. Empty when
//! \a format is of another kind.
[[nodiscard]] QString httpSnippet(SnippetFormat format, const SnippetValues &values);

} // namespace Switchboard
