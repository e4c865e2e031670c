// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! Figures as people read them: pure functions of a value, the language and its number format.

//! `00:00:59`, `00:01:00`; from 24 h `1d 16:10`. Never empty; a negative age counts as 0.
[[nodiscard]] QString formatAge(qint64 milliseconds);
//! Per second: `0`, `37.3`, `348`, `1.2k`, `12k`, `3.4M`.
[[nodiscard]] QString formatRate(double perSecond);
//! IEC: `512 B`, `1.2 KiB`, `3.4 MiB`.
[[nodiscard]] QString formatBytes(quint64 bytes);
//! `3 ms`, `1.24 s`, `> 10 s` when \a overdue, a dash when none is known (-1).
[[nodiscard]] QString formatRoundTrip(int milliseconds, bool overdue);
//! A measured time: `0.4 ms`, `84 ms`, `1.24 s`, a dash when it is not known (below 0).
[[nodiscard]] QString formatLatency(double milliseconds);
//! With the thousands separators of the language.
[[nodiscard]] QString formatCount(quint64 count);
//! `now`, `3 s ago`, `5 min ago`, `2 h ago`, `3 d ago`.
[[nodiscard]] QString formatAgo(qint64 milliseconds);
//! Local time `2026-08-22 19:50:11`.
[[nodiscard]] QString formatDateTime(qint64 wallMs);
//! Local time `14:02`.
[[nodiscard]] QString formatClock(qint64 wallMs);
//! A duration that just passed: `12 ms`, `0.3 s`, `4 s`.
[[nodiscard]] QString formatDuration(qint64 milliseconds);
//! A dash: the value is not known or does not exist.
[[nodiscard]] QString formatMissing();

} // namespace Switchboard
