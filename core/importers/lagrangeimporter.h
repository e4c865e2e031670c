// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"
#include "core/importers/sourcenode.h"

namespace Switchboard {

//! Lagrange.OneBot: `appsettings.json`, whose keys may be written in any case.
[[nodiscard]] ImportedConfiguration importLagrange(const SourceNode &root);

} // namespace Switchboard
