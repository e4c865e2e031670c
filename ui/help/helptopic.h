// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

class QWidget;

namespace Switchboard {

//! Names the page of the help that F1 opens while \a widget or anything inside it has the focus.
//!
//! \a page is the name of a file in `resources/help/en` without `.md`, if need be with the anchor
//! of a heading: `connections`, `connections#columns`. Empty = what the widget's parents say.
void setHelpTopic(QWidget *widget, const QString &page);

//! The page of \a widget or of its nearest parent that names one, across windows; empty = none.
[[nodiscard]] QString helpTopicOf(const QWidget *widget);

//! Opens \a page, written as for setHelpTopic(), in the help window; for links and buttons like
//! "Why?". \a from is any widget of the program.
void openHelp(QWidget *from, const QString &page);

} // namespace Switchboard
