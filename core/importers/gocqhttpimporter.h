// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"
#include "core/importers/sourcenode.h"

namespace Switchboard {

//! go-cqhttp: `config.yml`, with anchors and variables filled in.
[[nodiscard]] ImportedConfiguration importGoCqhttp(const SourceNode &root);

} // namespace Switchboard
