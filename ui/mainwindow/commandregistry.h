// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>
#include <QString>

class QAction;
class QMenuBar;

namespace Switchboard {

class UiSettings;

//! One command of the menus.
struct Command {
    QString id; //!< `connection.kick`: the menu and what it does; shared by menu, palette and help
    QAction *action = nullptr;
    QString menu; //!< the title of its menu, without a mnemonic; `View › Theme` for a submenu
};

//! All commands of the menus by stable ids, and the keys that people gave them. What is not in a
//! menu is no command. GUI thread.
class CommandRegistry final : public QObject
{
    Q_OBJECT

public:
    //! Both must live longer. Saved shortcuts are applied when the event loop runs, to all actions
    //! that are in the menus by then.
    CommandRegistry(QMenuBar *menus, UiSettings &settings, QObject *parent);

    //! In the order of the menus.
    [[nodiscard]] QList<Command> commands();
    //! Those of any menu bar.
    [[nodiscard]] static QList<Command> commandsOf(const QMenuBar &menus);
    //! Null when there is none.
    [[nodiscard]] QAction *find(const QString &id);
    //! As the program comes.
    [[nodiscard]] QKeySequence defaultKeys(const QString &id) const;
    [[nodiscard]] bool hasDefaultKeys(const QString &id) const;
    //! Gives \a keys to the command and remembers them; empty takes them away.
    void setKeys(const QString &id, const QKeySequence &keys);
    void resetKeys(const QString &id);
    void resetAllKeys();

    //! `connection.kick` of the object name `actionKick` in the menu `connection`. A word of the
    //! menu at the end of the name is left out: `actionToggleService` is `service.toggle`.
    [[nodiscard]] static QString idOf(const QString &menu, const QString &objectName);

Q_SIGNALS:
    void keysChanged();

private:
    void save();

    QMenuBar *m_menus;
    UiSettings &m_settings;
    QHash<QString, QKeySequence> m_defaults; //!< of every command that was seen
    QHash<QString, QKeySequence> m_own; //!< differences, those of unknown commands included
};

//! \a text without the mark of the access key: `Kick` of `&Kick`, `踢出` of `踢出(&K)`.
[[nodiscard]] QString withoutMnemonic(const QString &text);

} // namespace Switchboard
