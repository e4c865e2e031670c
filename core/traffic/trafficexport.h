// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"
#include "core/traffic/trafficrecord.h"

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! One message as one line of JSON without a line break: number, time, direction, session, service,
//! kind, type, size, then of responses latency_ms, pair and retcode, and `payload`.
//!
//! A payload that is no JSON becomes `payload_text`, or `payload_base64` when it is no UTF-8; of
//! one that was too large to keep there is `payload_text` and `cut`. What looks like a token or a
//! password in it is replaced by `***`.
[[nodiscard]] QByteArray trafficLine(const TrafficRecord &record);

//! Writes one line for each of \a records to \a path, all or nothing. Any thread.
[[nodiscard]] Result<void> exportTraffic(const QString &path, const QList<TrafficRecord> &records);

} // namespace Switchboard
