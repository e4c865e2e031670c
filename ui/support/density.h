// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QFontMetrics;
class QTableView;

namespace Switchboard {

//! How much room the rows of tables take.
enum class Density { Comfortable, Compact };

//! The density in use. GUI thread.
[[nodiscard]] Density currentDensity();
//! Every widget gets QEvent::FontChange when it is another one, for then rows are measured anew.
void setCurrentDensity(Density density);
//! The height of a row of a table in the density in use.
[[nodiscard]] int tableRowHeight(const QFontMetrics &metrics);
//! Gives the rows of \a table that height; call it again after QEvent::FontChange.
void applyRowHeight(QTableView *table);

//! `comfortable`, `compact`.
[[nodiscard]] QString toString(Density density);
//! Anything but `compact` is comfortable.
[[nodiscard]] Density densityFrom(const QString &text);

} // namespace Switchboard
