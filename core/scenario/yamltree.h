// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenarionode.h"
#include "core/support/result.h"

#include <QByteArray>

namespace Switchboard {

//! Reads a YAML text of one document within ScenarioLimits. The error starts with `line:column: `.
//!
//! Anchors, aliases and tags are refused: a few lines with aliases can stand for gigabytes. Plain
//! scalars are null, true, false, whole numbers of 64 bits, decimal numbers, and texts otherwise.
[[nodiscard]] Result<ScenarioNode> readYamlTree(const QByteArray &yaml);

//! What a plain (unquoted) YAML scalar means.
[[nodiscard]] QJsonValue plainYamlValue(const QString &text);

} // namespace Switchboard
