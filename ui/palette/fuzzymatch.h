// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace Switchboard {

//! How well a text answers what somebody typed.
struct FuzzyMatch {
    int score = 0; //!< 0 = not at all; more is better; comparable between texts for one query
    QList<int> positions; //!< characters of the text that the query stands for, ascending

    explicit operator bool() const { return score > 0; }
};

//! Looks for the characters of \a query in \a text, in their order, in any case; a Latin letter
//! also stands for a Han character whose pinyin begins with it. Blanks in the query are skipped.
//! Whole words, beginnings of words and neighbours count more; so does a match early in a short
//! text. Pure. GUI thread.
[[nodiscard]] FuzzyMatch fuzzyMatch(const QString &query, const QString &text);

} // namespace Switchboard
