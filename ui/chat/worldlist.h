// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QStringList>
#include <QWidget>

#include <functional>

class QPushButton;
class QTreeWidget;
class QVBoxLayout;

namespace Switchboard {

//! One line of a WorldList.
struct WorldRow {
    qint64 id = 0;
    QStringList cells;
};

//! A list of people or groups with buttons beside it. The selection follows ids, not rows.
class WorldList final : public QWidget
{
    Q_OBJECT

public:
    enum class Needs { Nothing, Selection };

    WorldList(const QString &name, const QStringList &titles, QWidget *parent = nullptr);

    void setRows(const QList<WorldRow> &rows);
    //! 0 = nothing is selected.
    [[nodiscard]] qint64 selectedId() const;
    [[nodiscard]] int rowCount() const;
    QPushButton *addButton(const char *objectName, const QString &text, Needs needs,
                           const std::function<void()> &run);
    //! A double click and Enter do what \a button does.
    void setDefaultButton(QPushButton *button);
    [[nodiscard]] QTreeWidget *tree() const { return m_tree; }

Q_SIGNALS:
    void selectionChanged();

private:
    void refreshButtons();

    QTreeWidget *m_tree;
    QVBoxLayout *m_buttons;
    QList<std::pair<QPushButton *, Needs>> m_all;
};

} // namespace Switchboard
