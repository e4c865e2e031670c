// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/inspector/actionsmodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QLabel;
class QStackedWidget;

namespace Switchboard {

class InspectorTable;

//! What the selected connections called, as a table that can be sorted.
class ActionsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit ActionsPage(QWidget *parent);

    //! \a afresh when they are those of other connections than before.
    void setStatistics(const QList<ActionStatistics> &statistics, bool afresh);
    //! More are selected than are asked for their statistics.
    void setTooMany(int most);
    void retranslate();

private:
    void refresh();

    ActionsModel m_model;
    QSortFilterProxyModel m_sorted;
    QStackedWidget *m_pages;
    InspectorTable *m_table;
    QLabel *m_empty;
    int m_most = 0; //!< above 0: too many are selected
};

} // namespace Switchboard
