// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/dialogs/blocksdialog.h"

#include "ui/help/helptopic.h"
#include "ui/models/blockmodel.h"
#include "ui/widgets/listtable.h"

#include <QAction>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

namespace Switchboard {

namespace {

constexpr QSize StartSize(780, 360);
constexpr std::chrono::seconds ClockStep{1};

QPushButton *plainButton(const char *objectName, QWidget *parent)
{
    auto *button = new QPushButton(parent);
    button->setObjectName(QLatin1String(objectName));
    button->setAutoDefault(false);
    return button;
}

} // namespace

BlocksDialog::BlocksDialog(BlockModel &model, QWidget *parent)
    : QDialog(parent), m_model(model), m_table(new ListTable(this)), m_empty(new QLabel(m_table)),
      m_count(new QLabel(this)), m_add(plainButton("blocksAdd", this)),
      m_change(plainButton("blocksChange", this)), m_remove(plainButton("blocksRemove", this)),
      m_close(plainButton("blocksClose", this)), m_removeAction(new QAction(this)),
      m_changeAction(new QAction(this))
{
    setObjectName(QStringLiteral("blocksDialog"));
    setHelpTopic(this, QStringLiteral("disconnect#block"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_table->setObjectName(QStringLiteral("blocksTable"));
    m_table->setSource(&m_model, BlockModel::SortRole);
    m_table->sortByColumn(BlockModel::SubjectColumn, Qt::AscendingOrder);
    m_table->setFrameShape(QFrame::StyledPanel);
    m_empty->setObjectName(QStringLiteral("blocksEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_count->setObjectName(QStringLiteral("blocksCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_removeAction->setShortcut(QKeySequence::Delete);
    m_removeAction->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_removeAction);
    m_table->addAction(m_changeAction);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_change);
    buttons->addWidget(m_remove);
    buttons->addWidget(m_count);
    buttons->addStretch();
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    resize(StartSize);

    connect(m_add, &QPushButton::clicked, this, &BlocksDialog::addRequested);
    connect(m_change, &QPushButton::clicked, this, &BlocksDialog::changeSelected);
    connect(m_changeAction, &QAction::triggered, this, &BlocksDialog::changeSelected);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &BlocksDialog::changeSelected);
    connect(m_remove, &QPushButton::clicked, this, &BlocksDialog::removeSelected);
    connect(m_removeAction, &QAction::triggered, this, &BlocksDialog::removeSelected);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_table, &ListTable::selectedRowsChanged, this, &BlocksDialog::refresh);
    connect(m_table, &ListTable::menuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(m_table->actions());
        menu->popup(position);
    });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_model, signal, this, &BlocksDialog::refresh);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        m_model.setNow(QDateTime::currentMSecsSinceEpoch());
        m_table->refreshOrder();
    });
    m_clock.start(ClockStep);
    m_model.setNow(QDateTime::currentMSecsSinceEpoch());
    retranslate();
}

void BlocksDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model.retranslate();
        retranslate();
    }
}

void BlocksDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    placeEmpty();
}

QList<BlockId> BlocksDialog::selected() const
{
    QList<BlockId> ids;
    for (const int row : m_table->selectedSourceRows())
        ids.append(m_model.ruleAt(row).id);
    return ids;
}

void BlocksDialog::removeSelected()
{
    const QList<BlockId> ids = selected();
    if (!ids.isEmpty())
        Q_EMIT removeRequested(ids);
}

void BlocksDialog::changeSelected()
{
    const QList<BlockId> ids = selected();
    const BlockRule *rule = ids.size() == 1 ? m_model.find(ids.constFirst()) : nullptr;
    if (rule)
        Q_EMIT changeRequested(*rule);
}

void BlocksDialog::refresh()
{
    const qsizetype chosen = selected().size();
    m_remove->setEnabled(chosen > 0);
    m_removeAction->setEnabled(chosen > 0);
    m_change->setEnabled(chosen == 1);
    m_changeAction->setEnabled(chosen == 1);
    m_empty->setVisible(m_model.rowCount() == 0);
    m_count->setText(m_model.rowCount() == 0 ? QString()
                                             : tr("%n block(s)", nullptr, m_model.rowCount()));
    placeEmpty();
}

void BlocksDialog::placeEmpty()
{
    m_empty->setGeometry(
        m_table->rect().adjusted(24, m_table->horizontalHeader()->height(), -24, 0));
}

void BlocksDialog::retranslate()
{
    setWindowTitle(tr("Blocks"));
    m_table->setAccessibleName(tr("Blocks"));
    m_table->setSampleTexts({QStringLiteral("2001:db8:1000:2000::/64"), tr("Access token"),
                             QStringLiteral("ws-main-service"), QStringLiteral("1,234,567"),
                             QStringLiteral("2026-08-22"), tr("when removed")});
    m_table->retranslate();
    m_empty->setText(tr("Nobody is kept out. Block an address, a network, an access token or a bot "
                        "ID here, or a connection in the table."));
    m_add->setText(tr("&Block..."));
    m_change->setText(tr("C&hange..."));
    m_remove->setText(tr("&Remove"));
    m_close->setText(tr("Close"));
    m_removeAction->setText(tr("Remove the block"));
    m_changeAction->setText(tr("Change..."));
    refresh();
}

} // namespace Switchboard
