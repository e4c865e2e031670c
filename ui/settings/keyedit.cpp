// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/keyedit.h"

#include <QKeyEvent>
#include <QLineEdit>

namespace Switchboard {
namespace {

bool isModifier(int key)
{
    return key == Qt::Key_Control || key == Qt::Key_Shift || key == Qt::Key_Alt
        || key == Qt::Key_Meta || key == Qt::Key_AltGr || key == 0 || key == Qt::Key_unknown;
}

//! Shift counts unless it was only needed to type the sign: Ctrl+? and not Ctrl+Shift+?.
Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers()
        & (Qt::ControlModifier | Qt::ShiftModifier | Qt::AltModifier | Qt::MetaModifier);
    const QString text = event.text();
    const bool sign = !text.isEmpty() && text.at(0).isPrint() && !text.at(0).isLetterOrNumber()
        && !text.at(0).isSpace();
    return sign ? modifiers & ~Qt::KeyboardModifiers(Qt::ShiftModifier) : modifiers;
}

} // namespace

KeyEdit::KeyEdit(QWidget *parent) : QKeySequenceEdit(parent) { }

void KeyEdit::setNames(const QString &name, const QString &placeholder)
{
    setAccessibleName(name);
    if (auto *line = findChild<QLineEdit *>()) {
        line->setAccessibleName(name);
        line->setPlaceholderText(placeholder);
    }
}

void KeyEdit::keyPressEvent(QKeyEvent *event)
{
    event->accept();
    if (isModifier(event->key()))
        return;
    const Qt::KeyboardModifiers modifiers = modifiersOf(*event);
    if (event->key() == Qt::Key_Escape && modifiers == Qt::NoModifier)
        Q_EMIT cancelled();
    else
        Q_EMIT captured(QKeySequence(QKeyCombination(modifiers, Qt::Key(event->key()))));
}

} // namespace Switchboard
