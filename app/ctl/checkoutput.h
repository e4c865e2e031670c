// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkreport.h"

#include <QString>

namespace Switchboard {

//! The heading of the table of a check.
[[nodiscard]] QString formatCheckHeading();
//! One rule as a line of the table: result, id, what, what was seen, where it comes from.
[[nodiscard]] QString formatCheckResult(const CheckResult &result);
//! The last lines: how many rules hold, and which do not.
[[nodiscard]] QString formatCheckSummary(const CheckReport &report, Strictness strictness);

} // namespace Switchboard
