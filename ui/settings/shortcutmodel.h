// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/mainwindow/commandregistry.h"

#include <QAbstractTableModel>

namespace Switchboard {

//! The commands and their keys, as many as match a search.
class ShortcutModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { CommandColumn, MenuColumn, KeysColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole + 1 };

    explicit ShortcutModel(CommandRegistry &commands, QObject *parent = nullptr);

    //! Shows the commands whose names, in any language, or keys have all of \a words.
    void setSearch(const QStringList &words);
    //! Reads names and keys again.
    void reload();
    //! -1 when the command is not shown.
    [[nodiscard]] int rowOf(const QString &id) const;
    [[nodiscard]] const Command &commandAt(int row) const { return m_shown.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    CommandRegistry &m_commands;
    QHash<QString, QStringList> m_titles; //!< in all languages, by id
    QStringList m_words;
    QList<Command> m_shown;
};

} // namespace Switchboard
