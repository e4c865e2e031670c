// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"
#include "core/importers/sourcenode.h"

namespace Switchboard {

//! NapCat 4: `onebot11_<uin>.json` with `network`.
[[nodiscard]] ImportedConfiguration importNapCat(const SourceNode &root);

} // namespace Switchboard
