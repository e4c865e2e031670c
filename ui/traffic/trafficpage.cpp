// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/trafficpage.h"

#include "ui/help/helptopic.h"
#include "ui/support/formatting.h"
#include "ui/traffic/messageview.h"
#include "ui/traffic/trafficactions.h"
#include "ui/traffic/trafficbar.h"
#include "ui/traffic/trafficmodel.h"
#include "ui/traffic/traffictable.h"
#include "ui/widgets/linkbutton.h"

#include <QKeyEvent>
#include <QLabel>
#include <QSplitter>
#include <QVBoxLayout>

#include <cmath>

namespace Switchboard {

namespace {

constexpr int TableShare = 64; // of 100, the rest is the message's

int percent(double share)
{
    return int(std::floor(share * 100));
}

std::optional<TrafficRecord> copyOf(const TrafficRecord *record)
{
    return record ? std::optional(*record) : std::nullopt;
}

} // namespace

TrafficPage::TrafficPage(TrafficActions &actions, QWidget *parent)
    : QWidget(parent), m_actions(actions), m_model(new TrafficModel(this)),
      m_bar(new TrafficBar(actions, this)), m_table(new TrafficTable(*m_model, this)),
      m_view(new MessageView(this)), m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_empty(new QWidget(m_table)), m_emptyText(new QLabel(m_empty)),
      m_clearFilter(new LinkButton(QString(), m_empty))
{
    setObjectName(QStringLiteral("trafficPage"));
    setHelpTopic(this, QStringLiteral("traffic"));
    auto *left = new QWidget(m_splitter);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_bar);
    column->addWidget(m_table, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_view);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setSizes({TableShare * 10, (100 - TableShare) * 10});
    m_splitter->setStretchFactor(0, TableShare);
    m_splitter->setStretchFactor(1, 100 - TableShare);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    setFocusProxy(m_table);
    buildEmptyState();

    connect(m_bar, &TrafficBar::filterChanged, this, &TrafficPage::applyFilter);
    connect(m_bar, &TrafficBar::left, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_model, &TrafficModel::filterApplied, this, &TrafficPage::refreshState);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &TrafficPage::refreshEmptyState);
    connect(m_table, &TrafficTable::selectionEdited, this, &TrafficPage::showSelection);
    connect(m_table, &TrafficTable::followingChanged, this,
            [this] { m_bar->setFollowing(m_table->isFollowing()); });
    connect(m_actions.pause, &QAction::triggered, this, &TrafficPage::setPaused);
    connect(m_actions.follow, &QAction::triggered, m_table, &TrafficTable::follow);
    connect(m_bar, &TrafficBar::followRequested, this, [this](bool follow) {
        if (follow)
            m_table->follow();
        else
            m_table->hold();
        m_bar->setFollowing(m_table->isFollowing());
    });
    retranslate();
}

void TrafficPage::buildEmptyState()
{
    m_empty->setObjectName(QStringLiteral("trafficEmpty"));
    m_emptyText->setObjectName(QStringLiteral("trafficEmptyText"));
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_clearFilter->setObjectName(QStringLiteral("trafficClearFilter"));
    auto *layout = new QVBoxLayout(m_empty);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clearFilter, 0, Qt::AlignHCenter);
    layout->addStretch();
    m_table->viewport()->installEventFilter(this);
    connect(m_clearFilter, &LinkButton::clicked, this, [this] {
        setFilter({});
        m_table->setFocus();
    });
}

int TrafficPage::wantedRecords() const
{
    return m_paused ? 0 : RecordsPerRequest;
}

bool TrafficPage::applyBatch(const TrafficBatch &batch)
{
    m_status = batch.status;
    m_model->append(batch.records);
    const MessageSelection &shown = m_view->selection();
    if (shown.record && shown.record->message->kind == TrafficKind::Action && !shown.pair
        && !batch.records.isEmpty() && m_model->pairOf(*shown.record))
        showSelection(); // its response has come
    refreshState();
    return !m_paused && batch.status.waiting > 0;
}

void TrafficPage::setPaused(bool paused)
{
    m_actions.setPaused(paused);
    if (paused == m_paused)
        return;
    m_paused = paused;
    if (paused)
        m_status.waiting = 0; // what waits now was on its way to the table
    refreshState();
    Q_EMIT pausedChanged();
}

void TrafficPage::clear()
{
    m_model->clear();
    m_status.waiting = 0;
    m_status.fill = 0;
    refreshState();
}

void TrafficPage::setServiceNames(const QHash<QString, QString> &names)
{
    m_model->setServiceNames(names);
    m_bar->setServiceNames(names);
}

void TrafficPage::offerSession(SessionId session)
{
    m_bar->offerSession(session);
}

void TrafficPage::setFilter(const TrafficFilter &filter)
{
    m_bar->setFilter(filter);
}

void TrafficPage::applyFilter()
{
    m_model->setFilter(m_bar->filter());
    refreshState();
}

void TrafficPage::showMessage(quint64 number)
{
    if (m_model->find(number) && m_model->rowOf(number) < 0)
        setFilter({});
    m_table->selectMessage(number);
}

void TrafficPage::showSelection()
{
    MessageSelection selection;
    const TrafficRecord *current = m_table->currentRecord();
    const QList<TrafficRecord> two = m_table->selectedRecords(2);
    if (!current && !two.isEmpty())
        current = m_model->find(two.constFirst().number);
    if (current) {
        selection.record = *current;
        selection.serviceName = m_model->serviceName(*current);
        selection.pair = copyOf(m_model->pairOf(*current));
        selection.after = *current;
        selection.before = copyOf(m_model->previousLike(*current));
        if (m_table->selectedCount() == 2) {
            selection.before = two.constFirst(); // the older one is what it was before
            selection.after = two.constLast();
        }
    }
    m_view->setSelection(selection);
    Q_EMIT selectionEdited();
}

void TrafficPage::showDiff()
{
    m_view->showTab(MessageView::DiffTab);
    showSelection();
}

void TrafficPage::showPair()
{
    const TrafficRecord *current = m_table->currentRecord();
    const TrafficRecord *pair = current ? m_model->pairOf(*current) : nullptr;
    if (!pair)
        return;
    m_view->showTab(MessageView::PairTab);
    showMessage(pair->number);
}

MessageView *TrafficPage::takeMessageView()
{
    m_view->setParent(nullptr);
    return m_view;
}

void TrafficPage::refreshState()
{
    refreshEmptyState();
    m_bar->setState(
        stateText(),
        tr("%1 messages are kept. There is room for %2 messages or 64 MiB; the oldest make room "
           "for new ones, %3 so far.")
            .arg(formatCount(quint64(m_model->held())), formatCount(TrafficModel::DefaultRecords),
                 formatCount(m_model->discarded() + m_status.evicted)));
    m_bar->setSampling(
        m_status.stride,
        tr("There are more than 20,000 messages a second, so one of %1 is shown. %2 of %3 were "
           "left out so far. The figures of services and connections count all of them.")
            .arg(m_status.stride)
            .arg(formatCount(m_status.sampledOut), formatCount(m_status.seen)));
}

QString TrafficPage::stateText() const
{
    const QString separator = QStringLiteral(" · ");
    if (m_paused) {
        QString text = tr("paused") + separator
            + tr("%1 new", "messages while paused").arg(formatCount(quint64(m_status.waiting)))
            + separator + tr("buffer %1 %").arg(percent(m_status.fill));
        return text;
    }
    const QString held = formatCount(quint64(m_model->held()));
    const QString shown = m_model->filter().isActive()
        ? tr("%1 of %2", "messages shown").arg(formatCount(quint64(m_model->rowCount())), held)
        : held;
    return shown + separator + tr("buffer %1 %").arg(percent(m_model->fill()));
}

void TrafficPage::refreshEmptyState()
{
    const bool empty = m_model->rowCount() == 0;
    m_empty->setVisible(empty);
    if (!empty)
        return;
    const bool hidden = m_model->held() > 0;
    m_clearFilter->setVisible(hidden);
    if (hidden)
        m_emptyText->setText(m_model->isSearching() ? tr("Searching…") : tr("Hidden by filter"));
    else
        m_emptyText->setText(m_paused ? tr("Paused") : tr("No messages yet"));
}

void TrafficPage::retranslate()
{
    m_actions.retranslate();
    m_bar->retranslate();
    m_model->retranslate();
    m_table->retranslate();
    m_clearFilter->setText(tr("Clear filter"));
    m_clearFilter->updateGeometry();
    refreshState();
}

void TrafficPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool TrafficPage::event(QEvent *event)
{
    // Here it finds messages, not connections.
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void TrafficPage::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_bar->focusText();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool TrafficPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->geometry());
    return QWidget::eventFilter(watched, event);
}

} // namespace Switchboard
