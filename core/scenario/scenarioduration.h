// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

namespace Switchboard {

//! Milliseconds of `500ms`, `2s`, `1.250s`, `5m` or `1h`; nothing when it is none of these or
//! longer than a day.
[[nodiscard]] std::optional<qint64> scenarioDurationMs(const QString &text);

//! The shortest of these forms that says exactly \a ms.
[[nodiscard]] QString scenarioDuration(qint64 ms);

} // namespace Switchboard
