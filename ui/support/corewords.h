// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! What the core says in one English line, in the language of the program. A line that is not known
//! comes back as it is: an English reason is better than none. Pure, but for the language.
[[nodiscard]] QString inOurWords(const QString &line);

} // namespace Switchboard
