// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"
#include "core/importers/sourcenode.h"

namespace Switchboard {

//! LLOneBot and LLBot: `config_<uin>.json` with `ob11.connect`.
[[nodiscard]] ImportedConfiguration importLLOneBot(const SourceNode &root);

//! LLOneBot before that: ports, switches and addresses side by side, in `ob11` or at the top. Every
//! address comes along, of which its own migration kept the first.
[[nodiscard]] ImportedConfiguration importLLOneBotFlat(const SourceNode &root);

} // namespace Switchboard
