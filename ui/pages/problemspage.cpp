// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/pages/problemspage.h"

#include "ui/delegates/problemdelegate.h"
#include "ui/help/helptopic.h"
#include "ui/models/problemmodel.h"
#include "ui/support/density.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/fixbuttons.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int CellPadding = 20;
constexpr int NameCharacters = 14;
constexpr int WhatCharacters = 24;
constexpr int ShapeSpace = 18; // before what is wrong

} // namespace

ProblemsPage::ProblemsPage(ProblemModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)), m_empty(new EmptyState(QStringLiteral("check"), this))
{
    setObjectName(QStringLiteral("problemsPage"));
    setHelpTopic(this, QStringLiteral("problems"));
    m_empty->setObjectName(QStringLiteral("problemsEmpty"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    buildTable();
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { addButtons(first, last); });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &from, const QModelIndex &to) {
                refreshButtons(from.row(), to.row());
            });
    connect(&model, &ProblemModel::countChanged, this, &ProblemsPage::refreshState);
    addButtons(0, model.rowCount() - 1);
    retranslate();
}

void ProblemsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        sizeColumns();
}

void ProblemsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("problemsTable"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new ProblemDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionResizeMode(ProblemModel::WhyColumn, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        const QString service = m_model.problemAt(index.row()).serviceId;
        if (!service.isEmpty())
            Q_EMIT serviceRequested(service);
    });
}

//! The buttons of a row live as long as the row: one that is made anew between press and release
//! would lose the click.
void ProblemsPage::addButtons(int first, int last)
{
    for (int row = first; row <= last; ++row)
        m_table->setIndexWidget(m_model.index(row, ProblemModel::FixColumn),
                                new FixButtons(m_table));
    refreshButtons(first, last);
}

void ProblemsPage::refreshButtons(int first, int last)
{
    for (int row = first; row <= last; ++row) {
        QWidget *cell = m_table->indexWidget(m_model.index(row, ProblemModel::FixColumn));
        if (auto *buttons = qobject_cast<FixButtons *>(cell))
            buttons->setActions(m_model.problemAt(row).id, m_model.problemAt(row).fixes);
    }
    sizeColumns();
}

void ProblemsPage::refreshState()
{
    QWidget *shown = m_model.rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty;
    m_stack->setCurrentWidget(shown);
    sizeColumns();
}

//! What the title and the cells of \a column need; there are few rows.
int ProblemsPage::widthOf(int column, const QFontMetrics &metrics) const
{
    int width = metrics.horizontalAdvance(
        m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < m_model.rowCount(); ++row)
        width = std::max(width,
                         metrics.horizontalAdvance(m_model.index(row, column).data().toString()));
    return width + CellPadding;
}

void ProblemsPage::sizeColumns()
{
    const QFontMetrics metrics(m_table->font());
    QFont bold = m_table->font();
    bold.setBold(true);
    m_table->setColumnWidth(ProblemModel::SinceColumn, widthOf(ProblemModel::SinceColumn, metrics));
    m_table->setColumnWidth(ProblemModel::ServiceColumn,
                            std::min(widthOf(ProblemModel::ServiceColumn, metrics),
                                     metrics.averageCharWidth() * NameCharacters + CellPadding));
    m_table->setColumnWidth(
        ProblemModel::WhatColumn,
        std::min(widthOf(ProblemModel::WhatColumn, QFontMetrics(bold)) + ShapeSpace,
                 metrics.averageCharWidth() * WhatCharacters + CellPadding));
    int fix = metrics.averageCharWidth() * NameCharacters;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (const QWidget *cell = m_table->indexWidget(m_model.index(row, ProblemModel::FixColumn)))
            fix = std::max(fix, cell->sizeHint().width());
    }
    m_table->setColumnWidth(ProblemModel::FixColumn, fix);
    applyRowHeight(m_table);
}

void ProblemsPage::retranslate()
{
    m_table->setAccessibleName(tr("Problems"));
    m_empty->setTexts(tr("No problems"),
                      tr("What fails and lasts is listed here with the way to mend it."), {});
    m_model.retranslate();
    refreshState();
}

} // namespace Switchboard
