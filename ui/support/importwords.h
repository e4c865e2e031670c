// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/foreignplan.h"

#include <QString>

namespace Switchboard {

//! What an importer remarks, in the language of the program.
[[nodiscard]] QString importNoteWords(const ImportNote &note);
//! What becomes of an entry: `+ added`, `not supported` ...
[[nodiscard]] QString importFateWords(const ForeignPlanEntry &entry);

} // namespace Switchboard
