// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"
#include "core/importers/sourcenode.h"

namespace Switchboard {

//! SnowLuma: `onebot_<uin>.json` with `networks`.
[[nodiscard]] ImportedConfiguration importSnowLuma(const SourceNode &root);

} // namespace Switchboard
