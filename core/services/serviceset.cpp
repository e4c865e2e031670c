// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/serviceset.h"

#include "core/config/configurationdiff.h"
#include "core/net/socketoptions.h"
#include "core/services/servicefactory.h"
#include "core/sessions/memoryguard.h"

#include <QDir>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int MaxConnectionsOfProcess = 4096;
constexpr qint64 SignOfLifeMs = 5'000;
constexpr qint64 MemoryCheckMs = 1'000;

} // namespace

ServiceSet::ServiceSet(const Clock &clock, MakeBackend makeBackend, QObject *parent)
    : QObject(parent), m_clock(clock), m_makeBackend(std::move(makeBackend))
{ }

ServiceSet::~ServiceSet()
{
    qDeleteAll(m_services); // before the routes they speak to
    qDeleteAll(m_leaving);
}

Result<void> ServiceSet::build(const Configuration &configuration)
{
    m_configuration = configuration;
    for (const BackendSettings &backend : configuration.backends) {
        if (auto added = addBackend(backend); !added)
            return added;
    }
    for (const ServiceSettings &service : configuration.services)
        addService(service);
    return {};
}

Result<void> ServiceSet::addBackend(const BackendSettings &settings)
{
    if (!settings.enabled)
        return {};
    auto backend = m_makeBackend(settings);
    if (!backend)
        return Error{backend.error()};
    m_routes.emplace(settings.id, new BackendRoute(backend.value(), m_clock, this));
    return {};
}

Service *ServiceSet::addService(const ServiceSettings &settings)
{
    BackendRoute *backendRoute = route(settings.backend);
    if (!backendRoute)
        return nullptr; // its backend is switched off; the reader has checked that it exists
    Service *service =
        makeService(withAbsolutePaths(settings), *backendRoute, m_registry, m_clock).release();
    if (!service)
        return nullptr;
    service->setParent(this);
    service->setSurroundings({.descriptorBudget = [this] { return descriptorBudget(); },
                              .reservedPorts = [this] { return configuredPorts(); }});
    m_services.append(service);
    Q_EMIT serviceAdded(service);
    return service;
}

ServiceSettings ServiceSet::withAbsolutePaths(ServiceSettings settings) const
{
    const QDir folder(m_folder);
    for (QString *path :
         {&settings.tls.certificateFile, &settings.tls.keyFile, &settings.remote.caFile}) {
        if (!path->isEmpty())
            *path = folder.absoluteFilePath(*path);
    }
    return settings;
}

QSet<quint16> ServiceSet::configuredPorts() const
{
    QSet<quint16> ports;
    for (const ServiceSettings &configured : m_configuration.services) {
        if (configured.listens())
            ports.insert(configured.port);
    }
    return ports;
}

int ServiceSet::descriptorBudget() const
{
    int used = int(m_registry.sessions().size());
    for (const Service *service : m_services)
        used += service->halfOpen();
    return std::min(connectionDescriptorLimit(), MaxConnectionsOfProcess) - used;
}

void ServiceSet::removeService(const QString &serviceId)
{
    Service *service = find(serviceId);
    if (!service)
        return;
    m_services.removeOne(service);
    m_leaving.append(service);
    service->disable({.reason = QStringLiteral("service removed")},
                     [this, service](const ServiceOutcome &) {
                         m_leaving.removeOne(service);
                         service->deleteLater();
                     });
}

QStringList ServiceSet::apply(const Configuration &configuration)
{
    const ConfigurationDifference difference =
        configurationDifference(m_configuration, configuration);
    m_configuration = configuration;
    QStringList done;
    for (const BackendDifference &backend : difference.backends)
        done +=
            QStringLiteral("backend %1: restart the program to apply the change").arg(backend.id);
    for (const ServiceDifference &change : difference.services) {
        const ServiceSettings *settings = configuration.service(change.id);
        switch (change.fate) {
        case EntryFate::Removed:
            removeService(change.id);
            done += QStringLiteral("%1 removed").arg(change.id);
            break;
        case EntryFate::Added:
            if (Service *service = addService(*settings); service && settings->enabled)
                service->enable();
            done += QStringLiteral("%1 added").arg(change.id);
            break;
        case EntryFate::Changed:
            applyChange(change.id, *settings, int(change.changes));
            done += QStringLiteral("%1 changed").arg(change.id);
            break;
        }
    }
    orderServices();
    return done;
}

void ServiceSet::applyChange(const QString &serviceId, const ServiceSettings &wanted, int changes)
{
    const ServiceSettings settings = withAbsolutePaths(wanted);
    const auto flags = ServiceChanges::fromInt(changes);
    Service *service = find(serviceId);
    if (!service || flags.testFlag(ServiceChange::Replace)) {
        removeService(serviceId);
        if (Service *added = addService(settings); added && settings.enabled)
            added->enable();
        return;
    }
    const bool triesAgain =
        service->state() == ServiceState::Failed && mayMendStart(service->settings(), settings);
    service->apply(settings);
    const DisableOptions reload{.reason = QStringLiteral("configuration reloaded")};
    // Without a token a service that the network can reach must not stay open; it fails to start.
    if (flags.testFlag(ServiceChange::Restart) || settings.isOpenToTheNetwork() || triesAgain) {
        service->applyAll(settings);
        if (settings.enabled && service->isWanted())
            service->restart(reload);
    }
    if (settings.enabled == service->isWanted())
        return;
    if (settings.enabled)
        service->enable();
    else
        service->disable({});
}

void ServiceSet::orderServices()
{
    const auto position = [this](const Service *service) {
        const QList<ServiceSettings> &order = m_configuration.services;
        return std::ranges::find(order, service->settings().id, &ServiceSettings::id)
            - order.cbegin();
    };
    std::ranges::stable_sort(m_services, {}, position);
}

ServiceSettings *ServiceSet::editSettings(const QString &serviceId)
{
    const auto found = std::ranges::find(m_configuration.services, serviceId, &ServiceSettings::id);
    return found == m_configuration.services.end() ? nullptr : &*found;
}

Service *ServiceSet::find(const QString &serviceId) const
{
    const auto found = std::ranges::find_if(
        m_services, [&](const Service *service) { return service->settings().id == serviceId; });
    return found == m_services.end() ? nullptr : *found;
}

BackendRoute *ServiceSet::route(const QString &id) const
{
    const auto found = m_routes.find(id);
    return found == m_routes.end() ? nullptr : found->second;
}

void ServiceSet::demandSignsOfLife()
{
    const QList<Session *> sessions = m_registry.sessions();
    for (Session *session : sessions)
        session->demandSignOfLife(SignOfLifeMs);
    for (Service *service : std::as_const(m_services))
        service->connectNow();
}

void ServiceSet::tick()
{
    const QList<Service *> services = m_services + m_leaving;
    for (Service *service : services)
        service->tick();
    for (const auto &[id, backendRoute] : m_routes)
        backendRoute->router().tick();
    const qint64 now = m_clock.monotonicMs();
    if (now - m_lastMemoryCheckMs < MemoryCheckMs)
        return;
    m_lastMemoryCheckMs = now;
    enforceMemoryLimits(m_registry, {});
}

QList<OwnPort> ServiceSet::ports() const
{
    QList<OwnPort> ports;
    for (const ServiceSettings &settings : m_configuration.services) {
        if (!settings.listens())
            continue;
        OwnPort port{.serviceId = settings.id,
                     .host = settings.host,
                     .port = settings.port,
                     .enabled = settings.enabled,
                     .boundAddress = {}};
        if (const Service *service = find(settings.id)) {
            const ServiceStatus status = service->status();
            port.boundAddress = status.boundAddress;
            port.boundPort = status.boundPort;
        }
        ports.append(port);
    }
    return ports;
}

bool ServiceSet::isQuiet() const
{
    return m_leaving.isEmpty() && std::ranges::all_of(m_services, [](const Service *service) {
               return service->state() == ServiceState::Off
                   || service->state() == ServiceState::Failed;
           });
}

} // namespace Switchboard
