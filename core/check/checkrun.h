// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkcontext.h"
#include "core/check/checkreport.h"
#include "core/check/checkrule.h"
#include "core/support/result.h"

#include <QStringList>

#include <functional>

namespace Switchboard {

//! All rules in the order in which they are tried.
[[nodiscard]] CheckRules allCheckRules();

//! Those of \a rules whose id matches one of \a patterns, which may have `*` and `?`; without
//! patterns all.
[[nodiscard]] CheckRules matchingRules(const CheckRules &rules, const QStringList &patterns);

//! What becomes of the outcome of a rule in the report: a recommended rule that does not hold
//! differs, and what failed when the time was up was not tried.
[[nodiscard]] CheckOutcome finalOutcome(const CheckRule &rule, CheckOutcome outcome, bool timeWasUp,
                                        const Secret &token);

//! Tries \a rules on a server, one after another; \a progress is told after each. Blocks, at most
//! for the total time of the options. The error says that the server could not be reached.
[[nodiscard]] Result<CheckReport>
runCheck(const CheckTarget &target, const CheckOptions &options, const CheckRules &rules,
         const std::function<void(const CheckResult &)> &progress);

} // namespace Switchboard
