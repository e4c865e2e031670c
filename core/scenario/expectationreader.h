// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/nodereader.h"
#include "core/scenario/scenario.h"

namespace Switchboard {

//! Reads the fields of `expect` or `expect_none`, as \a kind says, and complains about what does
//! not fit.
[[nodiscard]] Expectation readExpectation(NodeReader &reader, ScenarioProblems &problems,
                                          ScenarioStep::Kind kind);

} // namespace Switchboard
