// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/shortcutpolicy.h"

#include <QAction>
#include <QMenu>
#include <QToolBar>
#include <QWidget>

#include <algorithm>

namespace Switchboard {
namespace {

const QList<QKeyCombination> InputMethodKeys{
    Qt::CTRL | Qt::Key_Space,         Qt::SHIFT | Qt::Key_Space,
    Qt::CTRL | Qt::Key_Period,        Qt::CTRL | Qt::SHIFT | Qt::Key_F,
    Qt::CTRL | Qt::SHIFT | Qt::Key_U, Qt::CTRL | Qt::SHIFT | Qt::Key_E};
const QList<QKeyCombination> MessengerKeys{Qt::CTRL | Qt::ALT | Qt::Key_A,
                                           Qt::CTRL | Qt::ALT | Qt::Key_Z};
//! Keys that lists use by themselves, or that leave a field.
const QList<Qt::Key> ReservedKeys{Qt::Key_Escape,  Qt::Key_Tab,  Qt::Key_Backtab, Qt::Key_Return,
                                  Qt::Key_Enter,   Qt::Key_Up,   Qt::Key_Down,    Qt::Key_Left,
                                  Qt::Key_Right,   Qt::Key_Home, Qt::Key_End,     Qt::Key_PageUp,
                                  Qt::Key_PageDown};

bool isFunctionKey(Qt::Key key)
{
    return key >= Qt::Key_F1 && key <= Qt::Key_F35;
}

//! Whether the keys work without holding Ctrl, Alt or Meta; Shift alone still types.
bool isBare(QKeyCombination keys)
{
    return !(keys.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
}

//! Of a key that types nothing a list may take some for its rows: Space, Del, Ins.
bool belongsToLists(Qt::Key key)
{
    return key == Qt::Key_Space || key == Qt::Key_Delete || key == Qt::Key_Insert;
}

} // namespace

ShortcutVerdict judgeShortcut(const ShortcutUse &wanted, const QList<ShortcutUse> &uses)
{
    using Kind = ShortcutVerdict::Kind;
    if (wanted.keys.isEmpty())
        return {Kind::Empty, {}};
    const QKeyCombination keys = wanted.keys[0];
    const Qt::Key key = keys.key();
    if (isBare(keys) && ReservedKeys.contains(key))
        return {Kind::Reserved, {}};
    const bool forList = belongsToLists(key) && !wanted.places.isEmpty();
    if (isBare(keys) && !isFunctionKey(key) && !forList)
        return {Kind::Bare, {}};
    for (const ShortcutUse &use : uses) {
        if (use.id != wanted.id && use.keys == wanted.keys && sharesPlace(use, wanted))
            return {Kind::Taken, use.id};
    }
    if (InputMethodKeys.contains(keys))
        return {Kind::InputMethod, {}};
    if (MessengerKeys.contains(keys))
        return {Kind::Messenger, {}};
    return {};
}

bool sharesPlace(const ShortcutUse &a, const ShortcutUse &b)
{
    if (a.places.isEmpty() || b.places.isEmpty())
        return true;
    return std::ranges::any_of(a.places,
                               [&b](const QString &place) { return b.places.contains(place); });
}

QStringList placesOf(const QAction &action)
{
    if (action.shortcutContext() == Qt::WindowShortcut
        || action.shortcutContext() == Qt::ApplicationShortcut)
        return {};
    QStringList places;
    const QList<QObject *> holders = action.associatedObjects();
    for (const QObject *holder : holders) {
        if (qobject_cast<const QMenu *>(holder) || qobject_cast<const QToolBar *>(holder))
            continue; // they show the action, its keys work elsewhere
        if (qobject_cast<const QWidget *>(holder))
            places.append(holder->objectName());
    }
    if (places.isEmpty()) {
        for (const QObject *holder : holders) { // a list that handles the keys by itself
            if (qobject_cast<const QMenu *>(holder) && !holder->objectName().isEmpty())
                places.append(holder->objectName());
        }
    }
    return places;
}

} // namespace Switchboard
