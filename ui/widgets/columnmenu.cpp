// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/columnmenu.h"

#include "ui/widgets/connectionheader.h"

#include <QKeyEvent>
#include <QMouseEvent>

namespace Switchboard {

ColumnMenu::ColumnMenu(ConnectionHeader &header, QWidget *parent) : QMenu(parent), m_header(header)
{
    setObjectName(QStringLiteral("columnMenu"));
    const QList<ConnectionColumn> order = header.columnLayout().order();
    for (const ConnectionColumn column : order) {
        if (column == ConnectionColumn::Kick)
            continue;
        QAction *action = addAction(nameOf(column));
        action->setObjectName(QStringLiteral("column_") + QLatin1String(traitsOf(column).id));
        action->setCheckable(true);
        action->setData(int(column));
        connect(action, &QAction::triggered, this, [this, column](bool shown) {
            m_header.setColumnShown(column, shown);
            refresh();
        });
    }
    addSeparator();
    connect(addAction(tr("Fit widths to contents")), &QAction::triggered, this,
            &ColumnMenu::fitRequested);
    connect(addAction(tr("Reset columns")), &QAction::triggered, this, &ColumnMenu::resetRequested);
    refresh();
}

void ColumnMenu::mouseReleaseEvent(QMouseEvent *event)
{
    const QAction *under = actionAt(event->position().toPoint());
    if (under != activeAction() || !toggleActive())
        QMenu::mouseReleaseEvent(event);
}

void ColumnMenu::keyPressEvent(QKeyEvent *event)
{
    const bool toggles = event->key() == Qt::Key_Space || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter;
    if (!toggles || !toggleActive())
        QMenu::keyPressEvent(event);
}

bool ColumnMenu::toggleActive()
{
    QAction *action = activeAction();
    if (!action || !action->isCheckable())
        return false;
    action->trigger(); // does nothing while it is disabled, and neither does the menu
    return true;
}

void ColumnMenu::refresh()
{
    for (QAction *action : actions()) {
        if (!action->isCheckable())
            continue;
        const auto column = ConnectionColumn(action->data().toInt());
        const bool shown = m_header.columnLayout().isShown(column);
        ColumnLayout without = m_header.columnLayout();
        action->setChecked(shown);
        action->setEnabled(!shown || without.setShown(column, false));
    }
}

} // namespace Switchboard
