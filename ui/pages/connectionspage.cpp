// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/pages/connectionspage.h"

#include "ui/help/helptopic.h"
#include "ui/support/statetext.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/emptystate.h"

#include <QEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

ConnectionsPage::ConnectionsPage(QWidget *parent)
    : QWidget(parent), m_proxy(&m_model), m_pages(new QStackedWidget(this)),
      m_table(new ConnectionTable(&m_model, &m_proxy, this)),
      m_empty(new EmptyState(QStringLiteral("plug"), this))
{
    setObjectName(QStringLiteral("connectionsPage"));
    setHelpTopic(this, QStringLiteral("connections"));
    setFocusPolicy(Qt::ClickFocus); // on behalf of the table while that is hidden; no stop for Tab
    m_empty->setBackgroundRole(QPalette::Base);
    m_empty->setAutoFillBackground(true);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(m_empty, &EmptyState::buttonClicked, this, &ConnectionsPage::runOffer);
    retranslate();
}

void ConnectionsPage::applySnapshot(const EngineSnapshot &snapshot)
{
    m_services = snapshot.services;
    describeServices();
    m_model.addSessions(snapshot.opened);
    if (!snapshot.opened.isEmpty())
        m_lastNumber = snapshot.opened.constLast().id.value();
    m_model.closeSessions(snapshot.closed, snapshot.monotonicMs);
    m_model.updateStats(snapshot.stats, snapshot.monotonicMs);
    m_model.removeExpired(snapshot.monotonicMs);
    refreshEmptyState();
}

void ConnectionsPage::setConfiguration(const Configuration &configuration)
{
    m_settings.clear();
    for (const ServiceSettings &settings : configuration.services)
        m_settings.insert(settings.id, settings);
    describeServices();
}

void ConnectionsPage::setFilterText(const QString &text)
{
    m_proxy.setFilterText(text);
    refreshEmptyState();
}

void ConnectionsPage::setServiceFilter(const QString &serviceId)
{
    m_proxy.setServiceFilter(serviceId);
    refreshEmptyState();
}

void ConnectionsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ConnectionsPage::retranslate()
{
    setAccessibleName(tr("Connections"));
    showNoConnections(); // even while the table covers it
    refreshEmptyState();
}

void ConnectionsPage::describeServices()
{
    QHash<QString, ConnectionService> services;
    for (const ServiceStatus &status : std::as_const(m_services)) {
        ConnectionService service;
        service.name = status.name;
        if (const auto settings = m_settings.constFind(status.id); settings != m_settings.cend()) {
            service.format = settings->messageFormat == MessageFormat::Array
                ? QStringLiteral("array")
                : QStringLiteral("string");
            service.tags = settings->tags.join(QStringLiteral(", "));
            service.heartbeatMs = settings->heartbeatInterval;
        }
        services.insert(status.id, service);
    }
    m_model.setServices(services);
}

void ConnectionsPage::refreshEmptyState()
{
    if (m_proxy.rowCount() > 0) {
        m_pages->setCurrentWidget(m_table);
        if (hasFocus())
            m_table->setFocus();
        return;
    }
    if (m_model.rowCount() > 0 && !m_proxy.filterText().isEmpty())
        showNoMatch(m_model.rowCount());
    else
        showNoConnections();
    m_pages->setCurrentWidget(m_empty);
}

void ConnectionsPage::showNoMatch(int connections)
{
    m_offer = Offer::ClearFilter;
    m_empty->setTexts(tr("0 of %n match \"%1\"", nullptr, connections).arg(m_proxy.filterText()),
                      tr("The filter looks at number, state, service, role, peer, client, bot ID, "
                         "tags and note."),
                      tr("Clear filter"));
}

void ConnectionsPage::showNoConnections()
{
    const QString filter = m_proxy.serviceFilter();
    const auto listening = std::ranges::find_if(m_services, [&](const ServiceStatus &status) {
        return status.state == ServiceState::On && (filter.isEmpty() || status.id == filter);
    });
    if (listening != m_services.cend()) {
        m_offer = Offer::CopyUrl;
        m_offeredService = listening->id;
        m_empty->setTexts(tr("Waiting for a bot"),
                          tr("%1 listens at %2").arg(listening->name, listening->url()),
                          tr("Copy URL"));
        return;
    }
    const auto filtered = std::ranges::find(m_services, filter, &ServiceStatus::id);
    if (filtered != m_services.cend()) {
        m_offer = Offer::AllServices;
        m_empty->setTexts(tr("%1 is not listening").arg(filtered->name),
                          filtered->state == ServiceState::Failed
                              ? failureText(*filtered)
                              : tr("Switch it on, and bots can connect."),
                          tr("Show all services"));
        return;
    }
    m_offer = m_services.isEmpty() ? Offer::AddService : Offer::Services;
    m_empty->setTexts(tr("Nothing is listening"),
                      m_services.isEmpty() ? tr("There is no service that a bot could connect to.")
                                           : tr("Switch a service on, and bots can connect."),
                      m_services.isEmpty() ? tr("Add service") : tr("Go to the services"));
}

void ConnectionsPage::runOffer()
{
    switch (m_offer) {
    case Offer::AddService:
        Q_EMIT addServiceRequested();
        break;
    case Offer::CopyUrl:
        Q_EMIT copyUrlRequested(m_offeredService);
        break;
    case Offer::ClearFilter:
        Q_EMIT clearFilterRequested();
        break;
    case Offer::AllServices:
        Q_EMIT allServicesRequested();
        break;
    case Offer::Services:
        Q_EMIT servicesRequested();
        break;
    }
}

} // namespace Switchboard
