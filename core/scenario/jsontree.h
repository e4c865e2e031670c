// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenarionode.h"
#include "core/support/result.h"

#include <QByteArray>

namespace Switchboard {

//! Reads a JSON text (RFC 8259, no key twice) within ScenarioLimits. The error starts with
//! `line:column: `.
[[nodiscard]] Result<ScenarioNode> readJsonTree(const QByteArray &json);

} // namespace Switchboard
