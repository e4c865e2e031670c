// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helpplace.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

class HelpLibrary;

//! A piece of a text, in UTF-16 units.
struct TextSpan {
    int start = 0;
    int length = 0;

    friend bool operator==(const TextSpan &, const TextSpan &) = default;
};

//! A section that a search found.
struct HelpHit {
    HelpPlace place;
    QString pageTitle;
    QString sectionTitle; //!< empty = the top of the page
    QString snippet; //!< some words around the first match, on one line
    QList<TextSpan> marks; //!< the matches in the snippet, ascending, without overlaps
    int score = 0; //!< higher = better
};

//! The parts of \a query between blanks, each once, without regard to case.
[[nodiscard]] QStringList helpSearchTerms(const QString &query);

//! Where \a terms occur in \a text: ascending, without overlaps, without regard to case. Any part
//! of a word counts, for Chinese has no blanks.
[[nodiscard]] QList<TextSpan> findTerms(const QString &text, const QStringList &terms);

//! The sections of \a library that have all terms of \a query in title or text, the best first. A
//! page whose sections have them only together is found as a whole.
[[nodiscard]] QList<HelpHit> searchHelp(const HelpLibrary &library, const QString &query);

} // namespace Switchboard
