// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenarionode.h"

#include <QByteArray>

namespace Switchboard {

//! \a node as YAML in block style, keys in their order, a line feed at the end.
[[nodiscard]] QByteArray yamlOf(const ScenarioNode &node);
//! \a node as JSON with two blanks per level, keys in their order, a line feed at the end.
[[nodiscard]] QByteArray jsonOf(const ScenarioNode &node);
//! \a text as a YAML scalar that reads as this text: without quotes where they are not needed.
[[nodiscard]] QString yamlText(const QString &text);

} // namespace Switchboard
