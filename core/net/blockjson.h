// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blockrule.h"
#include "core/support/result.h"

#include <QJsonObject>

namespace Switchboard {

//! A rule as it stands in `blocks.json` and in what switchboardctl prints: id scope subject service
//! note createdAt expiresAt hits lastHitAt. Times are UTC texts, null where there is none.
[[nodiscard]] QJsonObject toJson(const BlockRule &rule);
//! The error names the key that does not fit.
[[nodiscard]] Result<BlockRule> blockRuleFrom(const QJsonObject &object);

} // namespace Switchboard
