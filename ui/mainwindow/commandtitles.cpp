// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/commandtitles.h"

#include "ui/mainwindow/commandregistry.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/support/language.h"
#include "ui/support/languagescope.h"

#include <QMenuBar>
#include <QWidget>

namespace Switchboard {

QHash<QString, QStringList> commandTitles()
{
    QHash<QString, QStringList> titles;
    for (const QString &code : Language::codes()) {
        const LanguageScope scope(code);
        QWidget window; // never shown: only its menus are read
        WindowActions actions(&window);
        QMenuBar menus(&window);
        actions.populate(&menus);
        const QList<Command> commands = CommandRegistry::commandsOf(menus);
        for (const Command &command : commands)
            titles[command.id].append(withoutMnemonic(command.action->text()));
    }
    return titles;
}

} // namespace Switchboard
