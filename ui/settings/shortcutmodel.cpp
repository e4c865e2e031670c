// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/shortcutmodel.h"

#include "ui/mainwindow/commandtitles.h"
#include "ui/settings/settingtext.h"

#include <QAction>
#include <QFont>

namespace Switchboard {

ShortcutModel::ShortcutModel(CommandRegistry &commands, QObject *parent)
    : QAbstractTableModel(parent), m_commands(commands), m_titles(commandTitles())
{
    connect(&commands, &CommandRegistry::keysChanged, this, &ShortcutModel::reload);
    reload();
}

void ShortcutModel::setSearch(const QStringList &words)
{
    m_words = words;
    reload();
}

void ShortcutModel::reload()
{
    beginResetModel();
    m_shown.clear();
    const QList<Command> all = m_commands.commands();
    for (const Command &command : all) {
        const QStringList texts{command.menu, withoutMnemonic(command.action->text()),
                                m_titles.value(command.id).join(QLatin1Char('\n')), command.id,
                                command.action->shortcut().toString(QKeySequence::NativeText)};
        if (containsAll(texts.join(QLatin1Char('\n')), m_words))
            m_shown.append(command);
    }
    endResetModel();
}

int ShortcutModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_shown.size(); ++row) {
        if (m_shown.at(row).id == id)
            return row;
    }
    return -1;
}

int ShortcutModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ShortcutModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ShortcutModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Command &command = m_shown.at(index.row());
    const bool changed = !m_commands.hasDefaultKeys(command.id);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == CommandColumn)
            return withoutMnemonic(command.action->text());
        if (index.column() == MenuColumn)
            return command.menu;
        return command.action->shortcut().toString(QKeySequence::NativeText);
    case Qt::FontRole: {
        QFont font;
        font.setBold(changed && index.column() == KeysColumn);
        return font.bold() ? QVariant(font) : QVariant();
    }
    case Qt::ToolTipRole: {
        const QString keys = m_commands.defaultKeys(command.id).toString(QKeySequence::NativeText);
        return changed ? tr("Default: %1").arg(keys.isEmpty() ? tr("none", "no keys") : keys)
                       : QString();
    }
    case Qt::AccessibleTextRole:
        if (index.column() == KeysColumn && command.action->shortcut().isEmpty())
            return tr("no keys");
        return data(index, Qt::DisplayRole);
    case IdRole:
        return command.id;
    default:
        return {};
    }
}

QVariant ShortcutModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case CommandColumn:
        return tr("Command");
    case MenuColumn:
        return tr("Menu");
    default:
        return tr("Keys");
    }
}

} // namespace Switchboard
