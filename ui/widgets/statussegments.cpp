// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/statussegments.h"

#include "ui/support/direction.h"
#include "ui/support/formatting.h"
#include "ui/support/stateicon.h"
#include "ui/support/stateshapes.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QToolButton>

namespace Switchboard {

StatusSegments::StatusSegments(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("statusSegments"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(4, 0, 4, 0);
    layout->setSpacing(2);
    m_services = addSegment(QStringLiteral("statusServices"));
    m_connections = addSegment(QStringLiteral("statusConnections"));
    m_traffic = addSegment(QStringLiteral("statusTraffic"));
    m_problems = addSegment(QStringLiteral("statusProblems"));
    m_configuration = addSegment(QStringLiteral("statusConfiguration"));
    layout->addStretch();
    connect(m_services, &QToolButton::clicked, this, &StatusSegments::servicesClicked);
    connect(m_connections, &QToolButton::clicked, this, &StatusSegments::connectionsClicked);
    connect(m_traffic, &QToolButton::clicked, this, &StatusSegments::trafficClicked);
    connect(m_problems, &QToolButton::clicked, this, &StatusSegments::problemsClicked);
    connect(m_configuration, &QToolButton::clicked, this, &StatusSegments::configurationClicked);
    refresh();
}

void StatusSegments::setSnapshot(const EngineSnapshot &snapshot, int connections)
{
    m_up = m_failed = 0;
    m_all = int(snapshot.services.size());
    for (const ServiceStatus &status : snapshot.services) {
        m_up += status.state == ServiceState::On ? 1 : 0;
        m_failed += status.state == ServiceState::Failed ? 1 : 0;
    }
    m_connectionCount = connections;
    m_in = snapshot.inPerSecond;
    m_out = snapshot.outPerSecond;
    refresh();
}

void StatusSegments::setProblems(int problems)
{
    m_problemCount = problems;
    refresh();
}

void StatusSegments::setSavedAt(qint64 wallMs)
{
    m_savedAtMs = wallMs;
    refresh();
}

void StatusSegments::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

QToolButton *StatusSegments::addSegment(const QString &objectName)
{
    auto *button = new QToolButton(this);
    button->setObjectName(objectName);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIconSize({12, 12});
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void StatusSegments::refresh()
{
    StateToken token = m_up > 0 ? StateToken::Ok : StateToken::Off;
    if (m_failed > 0)
        token = StateToken::Error;
    m_services->setIcon(stateIcon(token));
    m_services->setText(inOwnDirection(tr("%1 of %n up", nullptr, m_all).arg(m_up)));
    m_connections->setText(inOwnDirection(tr("%Ln connection(s)", nullptr, m_connectionCount)));
    //: messages per second, all connections together
    m_traffic->setText(
        tr("in %1/s  out %2/s")
            .arg(formatCount(quint64(qRound64(m_in))), formatCount(quint64(qRound64(m_out)))));
    m_problems->setText(inOwnDirection(tr("%n problem(s)", nullptr, m_problemCount)));
    m_problems->setIcon(stateIcon(StateToken::Error));
    m_problems->setVisible(m_problemCount > 0);
    m_configuration->setText(tr("config saved %1").arg(formatClock(m_savedAtMs)));
    m_configuration->setVisible(m_savedAtMs > 0);
    m_services->setToolTip(tr("Go to the services"));
    m_connections->setToolTip(tr("Show all connections"));
    m_traffic->setToolTip(tr("Messages per second, all connections; sorts the busiest first"));
    m_problems->setToolTip(tr("Show the problems"));
    m_configuration->setToolTip(tr("Edit the configuration file"));
}

} // namespace Switchboard
