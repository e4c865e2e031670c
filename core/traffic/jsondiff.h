// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/jsonoutline.h"

#include <QList>
#include <QString>

namespace Switchboard {

//! One line of a comparison of two JSON texts.
struct JsonDiffRow {
    enum class Change : quint8 { Same, Changed, Added, Removed };

    Change change = Change::Same; //!< a container is Changed when anything in it is
    int depth = 0;
    QString key; //!< a member's name, or `[2]`
    QString before; //!< empty when it was added; `{3}` or `[2]` for containers: their size
    QString after; //!< empty when it was removed
    bool container = false;
};

//! Compares \a before with \a after, in the order of the text; what was removed stands where it
//! was. Members are matched by name, elements of arrays by their place after equal ones at both
//! ends. Strings are equal when their characters are, numbers when their digits are.
[[nodiscard]] QList<JsonDiffRow> jsonDiff(const JsonOutline &before, const JsonOutline &after);

//! How many values differ: scalars, and containers that are on one side only.
[[nodiscard]] int changeCount(const QList<JsonDiffRow> &rows);

} // namespace Switchboard
