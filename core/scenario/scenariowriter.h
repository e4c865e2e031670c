// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenario.h"

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! \a scenario as YAML for people; \a comment becomes comment lines on top. readScenario() reads
//! the same scenario out of it, and the same scenario gives the same text.
[[nodiscard]] QByteArray scenarioToYaml(const Scenario &scenario, const QString &comment = {});
//! The same as JSON.
[[nodiscard]] QByteArray scenarioToJson(const Scenario &scenario);

} // namespace Switchboard
