// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace Switchboard {

//! The one of \a known that \a word was probably meant to be; empty when none is close.
[[nodiscard]] QString closestWord(const QString &word, const QStringList &known);

//! `; did you mean "…"?` with the closest word, else `; known: …` (at most a few lines' worth).
[[nodiscard]] QString suggestion(const QString &word, const QStringList &known);

} // namespace Switchboard
