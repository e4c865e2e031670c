// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/commandregistry.h"

#include "ui/support/uisettings.h"

#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>

#include <algorithm>

namespace Switchboard {
namespace {

//! `kick-with-reason` of `actionKickWithReason`, `theme-dark` of `theme_dark`.
QString kebab(const QString &objectName)
{
    QString name = objectName;
    if (name.startsWith(QLatin1String("action")))
        name.remove(0, 6);
    name.replace(QLatin1Char('_'), QLatin1Char('-'));
    QString result;
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (i > 0 && name.at(i).isUpper() && name.at(i - 1).isLower())
            result += QLatin1Char('-');
        result += name.at(i).toLower();
    }
    return result;
}

//! `file` of a menu whose object name is `menuFile`.
QString keyOf(const QMenu *menu)
{
    const QString name = menu->objectName();
    return kebab(name.startsWith(QLatin1String("menu")) ? name.mid(4) : name);
}

void collect(const QList<QAction *> &actions, const QString &menu, const QString &title,
             QList<Command> *commands)
{
    for (QAction *action : actions) {
        if (const QMenu *submenu = action->menu()) {
            collect(submenu->actions(), menu,
                    title % QStringLiteral(" › ") % withoutMnemonic(submenu->title()), commands);
        } else if (!action->isSeparator() && !action->objectName().isEmpty()) {
            commands->append({CommandRegistry::idOf(menu, action->objectName()), action, title});
        }
    }
}

} // namespace

CommandRegistry::CommandRegistry(QMenuBar *menus, UiSettings &settings, QObject *parent)
    : QObject(parent), m_menus(menus), m_settings(settings), m_own(settings.shortcuts())
{
    QMetaObject::invokeMethod(
        this, [this] { Q_UNUSED(commands()) }, Qt::QueuedConnection);
}

QList<Command> CommandRegistry::commands()
{
    QList<Command> found = commandsOf(*m_menus);
    for (const Command &command : std::as_const(found)) {
        if (m_defaults.contains(command.id))
            continue;
        m_defaults.insert(command.id, command.action->shortcut());
        if (const auto own = m_own.constFind(command.id); own != m_own.cend())
            command.action->setShortcut(*own);
    }
    return found;
}

QList<Command> CommandRegistry::commandsOf(const QMenuBar &menus)
{
    QList<Command> found;
    const QList<QAction *> tops = menus.actions();
    for (const QAction *top : tops) {
        if (const QMenu *menu = top->menu())
            collect(menu->actions(), keyOf(menu), withoutMnemonic(menu->title()), &found);
    }
    return found;
}

QAction *CommandRegistry::find(const QString &id)
{
    const QList<Command> all = commands();
    const auto it = std::ranges::find(all, id, &Command::id);
    return it == all.cend() ? nullptr : it->action;
}

QKeySequence CommandRegistry::defaultKeys(const QString &id) const
{
    return m_defaults.value(id);
}

bool CommandRegistry::hasDefaultKeys(const QString &id) const
{
    return !m_own.contains(id);
}

void CommandRegistry::setKeys(const QString &id, const QKeySequence &keys)
{
    QAction *action = find(id);
    if (!action || action->shortcut() == keys)
        return;
    action->setShortcut(keys);
    if (keys == m_defaults.value(id))
        m_own.remove(id);
    else
        m_own.insert(id, keys);
    save();
}

void CommandRegistry::resetKeys(const QString &id)
{
    setKeys(id, m_defaults.value(id));
}

void CommandRegistry::resetAllKeys()
{
    if (m_own.isEmpty())
        return;
    m_own.clear();
    const QList<Command> all = commands();
    for (const Command &command : all)
        command.action->setShortcut(m_defaults.value(command.id));
    save();
}

QString CommandRegistry::idOf(const QString &menu, const QString &objectName)
{
    QString name = kebab(objectName);
    const QString suffix = QLatin1Char('-') % menu;
    if (name.endsWith(suffix))
        name.chop(suffix.size());
    return menu % QLatin1Char('.') % name;
}

void CommandRegistry::save()
{
    m_settings.setShortcuts(m_own);
    Q_EMIT keysChanged();
}

QString withoutMnemonic(const QString &text)
{
    static const QRegularExpression marked(QStringLiteral("\\s*\\(&[^)]\\)"));
    QString result = text;
    result.remove(marked);
    result.replace(QLatin1String("&&"), QStringLiteral("\1"));
    result.remove(QLatin1Char('&'));
    result.replace(QLatin1Char('\1'), QLatin1Char('&'));
    return result;
}

} // namespace Switchboard
