// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/worldlist.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>

namespace Switchboard {

namespace {

constexpr int MeasuredRows = 50; //!< of what may be thousands
constexpr int ButtonWidth = 120;

} // namespace

WorldList::WorldList(const QString &name, const QStringList &titles, QWidget *parent)
    : QWidget(parent), m_tree(new QTreeWidget(this)), m_buttons(new QVBoxLayout)
{
    m_tree->setAccessibleName(name);
    m_tree->setHeaderLabels(titles);
    m_tree->setRootIsDecorated(false);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_tree->header()->setResizeContentsPrecision(MeasuredRows);
    m_buttons->setSpacing(6);
    m_buttons->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(m_tree, 1);
    layout->addLayout(m_buttons);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        refreshButtons();
        Q_EMIT selectionChanged();
    });
}

void WorldList::setRows(const QList<WorldRow> &rows)
{
    const qint64 selected = selectedId();
    {
        const QSignalBlocker blocker(m_tree);
        m_tree->clear();
        QList<QTreeWidgetItem *> items;
        items.reserve(rows.size());
        for (const WorldRow &row : rows) {
            items.append(new QTreeWidgetItem(row.cells));
            items.constLast()->setData(0, Qt::UserRole, row.id);
        }
        m_tree->addTopLevelItems(items);
        for (qsizetype i = 0; i < rows.size(); ++i) {
            if (rows.at(i).id == selected)
                m_tree->setCurrentItem(items.at(i));
        }
        if (!m_tree->currentItem() && !items.isEmpty())
            m_tree->setCurrentItem(items.constFirst());
    }
    refreshButtons();
    Q_EMIT selectionChanged();
}

qint64 WorldList::selectedId() const
{
    const QList<QTreeWidgetItem *> items = m_tree->selectedItems();
    return items.isEmpty() ? 0 : items.constFirst()->data(0, Qt::UserRole).toLongLong();
}

int WorldList::rowCount() const
{
    return m_tree->topLevelItemCount();
}

QPushButton *WorldList::addButton(const char *objectName, const QString &text, Needs needs,
                                  const std::function<void()> &run)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    button->setMinimumWidth(ButtonWidth);
    m_buttons->insertWidget(m_buttons->count() - 1, button);
    connect(button, &QPushButton::clicked, this, run);
    m_all.append({button, needs});
    refreshButtons();
    return button;
}

void WorldList::setDefaultButton(QPushButton *button)
{
    connect(m_tree, &QTreeWidget::itemActivated, button, &QPushButton::click);
}

void WorldList::refreshButtons()
{
    for (const auto &[button, needs] : std::as_const(m_all))
        button->setEnabled(needs == Needs::Nothing || selectedId() != 0);
}

} // namespace Switchboard
