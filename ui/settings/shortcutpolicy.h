// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>
#include <QStringList>

class QAction;

namespace Switchboard {

//! One command and the keys that run it.
struct ShortcutUse {
    QString id;
    QKeySequence keys;
    //! The lists that have to have the focus; empty = the whole window.
    QStringList places;
};

//! What to think of keys that somebody wants for a command.
struct ShortcutVerdict {
    enum class Kind {
        Free,
        Empty, //!< no keys: the command has no shortcut
        Bare, //!< refused: a letter, a digit or the like, which people type
        Reserved, //!< refused: Esc, Tab, Enter and the like work everywhere
        InputMethod, //!< allowed, but Chinese input methods take it
        Messenger, //!< allowed, but QQ takes it
        Taken, //!< by another command that works in the same place
    };

    Kind kind = Kind::Free;
    QString takenBy; //!< id of the other command, for Taken

    [[nodiscard]] bool isRefused() const { return kind == Kind::Bare || kind == Kind::Reserved; }
};

//! Judges \a wanted against all \a uses; that of the same id is the command itself. Pure.
[[nodiscard]] ShortcutVerdict judgeShortcut(const ShortcutUse &wanted,
                                            const QList<ShortcutUse> &uses);
//! Whether two commands may be meant by the same key at the same time.
[[nodiscard]] bool sharesPlace(const ShortcutUse &a, const ShortcutUse &b);
//! Where the shortcut of \a action works; see ShortcutUse::places.
[[nodiscard]] QStringList placesOf(const QAction &action);

} // namespace Switchboard
