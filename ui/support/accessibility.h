// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAccessible>
#include <QString>

class QWidget;

namespace Switchboard {

// What widgets of our own tell screen readers. GUI thread.

//! Gives \a widget the accessible name \a name. Unlike QWidget::setAccessibleName() it tells of a
//! name only that is another one; rows are refreshed ten times a second. True when it was.
bool nameAccessibly(QWidget *widget, const QString &name);

//! What \a widget is, for example a list item; to be called in its constructor.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

//! Lets screen readers say the name of \a widget, a notification that is on the screen.
void speak(QWidget *widget);

//! Whether \a widget, an item of a list, is selected.
void setAccessiblySelected(QWidget *widget, bool selected);

} // namespace Switchboard
