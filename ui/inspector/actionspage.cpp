// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/actionspage.h"

#include "ui/help/helptopic.h"
#include "ui/inspector/inspectortable.h"

#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int FigureCharacters = 8;
constexpr int LeastNameCharacters = 16;

} // namespace

ActionsPage::ActionsPage(QWidget *parent)
    : QWidget(parent), m_pages(new QStackedWidget(this)),
      m_table(new InspectorTable(QStringLiteral("inspectorActions"), QStringLiteral("\t"), this)),
      m_empty(new QLabel(this))
{
    setObjectName(QStringLiteral("inspectorActionsPage"));
    setHelpTopic(this, QStringLiteral("inspector#actions"));
    m_sorted.setSourceModel(&m_model);
    m_sorted.setSortRole(ActionsModel::SortRole);
    m_table->setModel(&m_sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ActionsModel::CountColumn, Qt::DescendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setMinimumSectionSize(40);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(ActionsModel::ActionColumn, LeastNameCharacters * character);
    for (int column = ActionsModel::CountColumn; column < ActionsModel::ColumnCount; ++column)
        m_table->setColumnWidth(column, FigureCharacters * character);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_empty->setMargin(16);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);
}

void ActionsPage::setStatistics(const QList<ActionStatistics> &statistics, bool afresh)
{
    m_most = 0;
    m_model.setStatistics(statistics, afresh);
    refresh();
}

void ActionsPage::setTooMany(int most)
{
    m_most = most;
    m_model.setStatistics({}, true);
    refresh();
}

void ActionsPage::retranslate()
{
    m_model.retranslate();
    m_table->retranslate(tr("Actions"));
    refresh();
}

void ActionsPage::refresh()
{
    m_empty->setText(m_most > 0
                         ? tr("Select at most %1 connections to see their actions.").arg(m_most)
                         : tr("No action was called yet."));
    m_pages->setCurrentWidget(m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
}

} // namespace Switchboard
