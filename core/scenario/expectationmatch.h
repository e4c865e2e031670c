// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/observation.h"
#include "core/scenario/scenario.h"
#include "core/scenario/scenariovariables.h"

namespace Switchboard {

//! \a expectation with its variables replaced. The error names what has no value or is no number.
[[nodiscard]] Result<Expectation> expanded(const Expectation &expectation,
                                           const ScenarioVariables &variables);

//! Whether \a observation is what \a expectation (without variables) wants, whoever did it.
[[nodiscard]] bool matches(const Expectation &expectation, const Observation &observation);

//! Whether \a peer is one of those whose doings count.
[[nodiscard]] bool countsFrom(const Expectation &expectation, const ScenarioPeer &peer);

//! Whether everything in \a part is in \a whole. Objects may have more keys; numbers and their
//! decimal texts are the same.
[[nodiscard]] bool jsonContains(const QJsonValue &whole, const QJsonValue &part);

} // namespace Switchboard
