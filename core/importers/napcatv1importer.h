// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"
#include "core/importers/sourcenode.h"

namespace Switchboard {

//! NapCat up to 3.x: `http`, `ws` and `reverseWs` at the top. Nothing is lost, `http.postUrls`
//! included, which NapCat's own migration forgot.
[[nodiscard]] ImportedConfiguration importNapCatV1(const SourceNode &root);

} // namespace Switchboard
