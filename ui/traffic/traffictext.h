// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QString>

namespace Switchboard {

//! Traffic in the words of the program's language.

//! `event`, `action`, …
[[nodiscard]] QString kindText(TrafficKind kind);
//! The same in the plural, for a menu: `Events`, `Actions`, …
[[nodiscard]] QString kindsText(TrafficKind kind);
//! `in`, `out`; empty for what did not travel.
[[nodiscard]] QString directionText(TrafficDirection direction);
//! The type as it was sent; words of our own in the program's language.
[[nodiscard]] QString typeText(const TrafficMessage &message);
//! `0.4 ms`, `84 ms`, `1.24 s`; empty when it is not known (-1).
[[nodiscard]] QString formatLatency(qint64 microseconds);
//! Local time `14:03:20.184`.
[[nodiscard]] QString formatMoment(qint64 wallMs);
//! Everything that stands in a row, for screen readers.
[[nodiscard]] QString rowSummary(const TrafficRecord &record, const QString &serviceName);

} // namespace Switchboard
