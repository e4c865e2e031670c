// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/inspector.h"

#include "ui/help/helptopic.h"
#include "ui/inspector/actionspage.h"
#include "ui/inspector/connectionsummary.h"
#include "ui/inspector/headerspage.h"
#include "ui/inspector/overviewpage.h"
#include "ui/support/statetext.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/statepilllabel.h"
#include "ui/widgets/tabpanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

Inspector::Inspector(const ConnectionTableModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_pages(new QStackedWidget(this)),
      m_empty(new QLabel(m_pages)), m_content(new QWidget(m_pages)),
      m_state(new StatePillLabel(m_content)),
      m_subject(new ElidedLabel(Qt::ElideRight, QPalette::WindowText, m_content)),
      m_panel(new TabPanel(m_content)), m_overview(new OverviewPage(m_panel)),
      m_headers(new HeadersPage(m_panel)), m_actions(new ActionsPage(m_panel))
{
    setObjectName(QStringLiteral("inspector"));
    setHelpTopic(this, QStringLiteral("inspector"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_panel->tabBar()->setObjectName(QStringLiteral("inspectorTabs"));
    m_panel->tabBar()->setUsesScrollButtons(false);
    setHelpTopic(m_panel->tabBar(), QStringLiteral("inspector")); // it stands in the dock's title
    for (QWidget *page : std::initializer_list<QWidget *>{m_overview, m_headers, m_actions})
        m_panel->addPage(page);
    buildTitle();
    m_empty->setObjectName(QStringLiteral("inspectorEmpty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setMargin(16);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_content);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_pages);

    m_timer.setInterval(RefreshMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!window()->isMinimized())
            Q_EMIT refreshDue();
    });
    connect(m_panel, &TabPanel::currentPageChanged, this, &Inspector::refresh);
    connect(m_overview, &OverviewPage::noteRequested, this, [this] {
        if (m_ids.size() == 1)
            Q_EMIT noteRequested(m_ids.constFirst());
    });
    retranslate();
}

QTabBar *Inspector::tabBar() const
{
    return m_panel->tabBar();
}

void Inspector::buildTitle()
{
    m_subject->setObjectName(QStringLiteral("inspectorSubject"));
    QFont bold = font();
    bold.setBold(true);
    m_subject->setFont(bold);
    auto *title = new QHBoxLayout;
    title->setContentsMargins(12, 6, 12, 4);
    title->setSpacing(8);
    title->addWidget(m_state);
    title->addWidget(m_subject, 1);
    auto *layout = new QVBoxLayout(m_content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(title);
    layout->addWidget(m_panel, 1);
}

void Inspector::setSelection(const QList<SessionId> &ids)
{
    QList<SessionId> next = ids;
    std::ranges::sort(next);
    if (next != m_ids && !isOver(next)) {
        m_ids = next;
        m_details.clear();
        m_last.reset();
        m_freshActions = true;
    }
    refresh();
}

bool Inspector::isOver(const QList<SessionId> &next) const
{
    // A connection that closed and left the table stays here to be read.
    return next.isEmpty() && m_last && m_last->isClosed();
}

void Inspector::setDetails(const SessionDetails &details)
{
    if (!details.found || !m_ids.contains(details.id))
        return; // it left in between: what was known last stays
    m_details.insert(details.id, details);
    showDetails();
}

void Inspector::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_timer.start();
    Q_EMIT refreshDue();
}

void Inspector::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

void Inspector::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void Inspector::retranslate()
{
    setAccessibleName(tr("Inspector"));
    m_panel->tabBar()->setAccessibleName(tr("Inspector"));
    m_panel->setTitle(m_overview, tr("Overview"));
    m_panel->setTitle(m_headers, tr("Headers"));
    m_panel->setTitle(m_actions, tr("Actions"));
    m_empty->setText(tr("Select a connection to see all about it."));
    m_overview->retranslate();
    m_headers->retranslate();
    m_actions->retranslate();
    refresh();
}

void Inspector::refresh()
{
    if (!isVisible())
        return;
    if (m_ids.size() > 1) {
        showSeveral();
    } else if (m_ids.isEmpty()) {
        showNothing();
    } else {
        if (const ConnectionRow *row = m_model.find(m_ids.constFirst()))
            m_last = *row;
        m_last ? showOne(*m_last) : showNothing();
    }
    askForDetails();
}

void Inspector::showNothing()
{
    m_pages->setCurrentWidget(m_empty);
}

void Inspector::showOne(const ConnectionRow &row)
{
    const StateText state = stateText(row.state());
    m_state->setState(state.token, state.text);
    m_state->show();
    m_subject->setText(
        QStringLiteral("#%1 · %2 · %3")
            .arg(QString::number(row.info.id.value()), row.service.name, row.info.peer()));
    m_overview->showConnection(row, m_model.nowMs());
    showDetails();
    m_pages->setCurrentWidget(m_content);
}

void Inspector::showSeveral()
{
    m_state->hide();
    m_subject->setText(tr("%n connection(s)", nullptr, int(m_ids.size())));
    m_overview->showSums(ConnectionSummary::of(m_model, m_ids));
    showDetails();
    m_pages->setCurrentWidget(m_content);
}

void Inspector::askForDetails()
{
    // Headers never change; statistics are asked for again while somebody looks at them.
    const bool onActions = m_panel->currentPage() == m_actions;
    if (m_ids.size() > MaximumDetailed || (m_ids.size() > 1 && !onActions))
        return;
    for (const SessionId id : std::as_const(m_ids)) {
        if (onActions || !m_details.contains(id))
            Q_EMIT detailsWanted(id);
    }
}

void Inspector::showDetails()
{
    if (m_ids.size() == 1)
        m_headers->setDetails(m_details.value(m_ids.constFirst()));
    else
        m_headers->setSeveral();
    if (m_ids.size() > MaximumDetailed) {
        m_actions->setTooMany(MaximumDetailed);
        return;
    }
    m_actions->setStatistics(ActionsModel::merged(m_details.values()), m_freshActions);
    m_freshActions = false;
}

} // namespace Switchboard
