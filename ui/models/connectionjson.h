// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/connectionrow.h"

#include <QJsonObject>

namespace Switchboard {

//! All that is known of a connection, with the field names of `switchboardctl --json`.
[[nodiscard]] QJsonObject connectionJson(const ConnectionRow &row, qint64 nowMs);

} // namespace Switchboard
