// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The commands and views of LiveEngine; its life is in liveengine.cpp.

#include "core/control/statusjson.h"
#include "core/engine/liveengine.h"

#include <QCoreApplication>

namespace Switchboard {

CommandResult LiveEngine::unknownService(const QString &serviceId) const
{
    QStringList known;
    for (const Service *service : m_services.services())
        known.append(service->settings().id);
    return {.ok = false,
            .error = QStringLiteral("there is no service \"%1\"; known: %2")
                         .arg(serviceId, known.join(QStringLiteral(", ")))};
}

Engine::Done LiveEngine::withStatus(const QString &serviceId, Done done) const
{
    return [this, serviceId, done = std::move(done)](const CommandResult &result) {
        CommandResult complete = result;
        if (const Service *service = m_services.find(serviceId))
            complete.data[QStringLiteral("service")] = toJson(service->status());
        done(complete);
    };
}

void LiveEngine::enableService(const QString &serviceId, Done done)
{
    Service *service = m_services.find(serviceId);
    if (!service) {
        done(unknownService(serviceId));
        return;
    }
    m_retries.remove(serviceId);
    setWanted(serviceId, true);
    service->enable([done = withStatus(serviceId, std::move(done))](const ServiceOutcome &outcome) {
        done({.ok = outcome.ok, .error = outcome.error});
    });
}

void LiveEngine::disableService(const QString &serviceId, const DisableOptions &options, Done done)
{
    Service *service = m_services.find(serviceId);
    if (!service) {
        done(unknownService(serviceId));
        return;
    }
    setWanted(serviceId, false);
    const bool wasRunning =
        service->state() != ServiceState::Off && service->state() != ServiceState::Failed;
    service->disable(options,
                     [this, serviceId, wasRunning, done = withStatus(serviceId, std::move(done))](
                         const ServiceOutcome &outcome) {
                         CommandResult result{.ok = outcome.ok, .error = outcome.error};
                         const Service *stopped = m_services.find(serviceId);
                         if (outcome.ok && wasRunning && stopped && stopped->status().lastToggle)
                             result.data[QStringLiteral("result")] =
                                 toJson(*stopped->status().lastToggle);
                         done(result);
                     });
}

void LiveEngine::restartService(const QString &serviceId, Done done)
{
    Service *service = m_services.find(serviceId);
    if (!service) {
        done(unknownService(serviceId));
        return;
    }
    setWanted(serviceId, true);
    service->restart(
        {.reason = QStringLiteral("service restarted")},
        [done = withStatus(serviceId, std::move(done))](const ServiceOutcome &outcome) {
            done({.ok = outcome.ok, .error = outcome.error});
        });
}

void LiveEngine::closeNow(const QString &serviceId, Done done)
{
    Service *service = m_services.find(serviceId);
    if (!service)
        done(unknownService(serviceId));
    else if (service->closeNow())
        done({});
    else
        done({.ok = false, .error = QStringLiteral("%1 is not draining").arg(serviceId)});
}

void LiveEngine::keepOn(const QString &serviceId, Done done)
{
    Service *service = m_services.find(serviceId);
    if (!service) {
        done(unknownService(serviceId));
    } else if (service->keepOn()) {
        setWanted(serviceId, true);
        done({});
    } else {
        done({.ok = false, .error = QStringLiteral("it is too late to keep %1 on").arg(serviceId)});
    }
}

void LiveEngine::connectService(const QString &serviceId, Done done)
{
    Service *service = m_services.find(serviceId);
    if (!service) {
        done(unknownService(serviceId));
        return;
    }
    if (service->settings().listens() || service->state() != ServiceState::On) {
        done({.ok = false,
              .error = service->settings().listens()
                  ? QStringLiteral("%1 waits for bots to connect; it makes no connections")
                        .arg(serviceId)
                  : QStringLiteral("%1 is not switched on").arg(serviceId)});
        return;
    }
    service->connectNow();
    withStatus(serviceId, std::move(done))({});
}

void LiveEngine::changePort(const QString &serviceId, quint16 port, Done done)
{
    ServiceSettings *settings = m_services.editSettings(serviceId);
    Service *service = m_services.find(serviceId);
    if (!settings || !service) {
        done(unknownService(serviceId));
        return;
    }
    if (!settings->listens()) {
        done({.ok = false, .error = QStringLiteral("%1 has no port").arg(serviceId)});
        return;
    }
    settings->port = port;
    settings->enabled = true;
    saveSoon();
    service->applyAll(*settings);
    service->restart(
        {.reason = QStringLiteral("configuration reloaded")},
        [done = withStatus(serviceId, std::move(done))](const ServiceOutcome &outcome) {
            done({.ok = outcome.ok, .error = outcome.error});
        });
}

void LiveEngine::simulate(const SimulatedAct &act, Done done)
{
    if (!m_simulator) {
        done({.ok = false, .error = QStringLiteral("no simulator is enabled in \"backends\"")});
        return;
    }
    m_simulator->simulate(act, [done = std::move(done)](const Result<QJsonObject> &data) {
        if (data)
            done({.data = data.value()});
        else
            done({.ok = false, .error = data.error()});
    });
}

void LiveEngine::requestChatHistory(const ChatHistoryQuery &query)
{
    if (!m_simulator) {
        Q_EMIT chatHistory(query, {});
        return;
    }
    m_simulator->history(query, [this, query](const QList<ChatMessage> &messages) {
        Q_EMIT chatHistory(query, messages);
    });
}

void LiveEngine::requestOverview()
{
    announceConfiguration(ConfigurationOrigin::Started);
    Q_EMIT blocksChanged(blocks());
    Q_EMIT rejectionsChanged(rejections());
    Q_EMIT startReported(m_startReport);
}

QList<ServiceStatus> LiveEngine::services() const
{
    QList<ServiceStatus> result;
    for (const Service *service : m_services.services())
        result.append(service->status());
    return result;
}

EngineSnapshot LiveEngine::takeSnapshot()
{
    EngineSnapshot snapshot;
    snapshot.monotonicMs = m_clock.monotonicMs();
    snapshot.services = services();
    m_services.registry().takeChanges(snapshot.opened, snapshot.closed);
    snapshot.stats = m_services.registry().stats();
    for (const SessionStats &stats : std::as_const(snapshot.stats)) {
        snapshot.inPerSecond += stats.inPerSecond;
        snapshot.outPerSecond += stats.outPerSecond;
    }
    return snapshot;
}

QJsonObject LiveEngine::statusJson() const
{
    QJsonArray list;
    int on = 0;
    int sessions = 0;
    const QList<ServiceStatus> all = services();
    for (const ServiceStatus &status : all) {
        list.append(toJson(status));
        on += status.state == ServiceState::On ? 1 : 0;
        sessions += status.sessions;
    }
    return {{QStringLiteral("program"), m_options.programName},
            {QStringLiteral("version"), QStringLiteral(SWITCHBOARD_VERSION)},
            {QStringLiteral("pid"), QCoreApplication::applicationPid()},
            {QStringLiteral("profile"), m_options.profileFolder},
            {QStringLiteral("uptimeMs"), m_clock.monotonicMs() - m_startedMs},
            {QStringLiteral("servicesOn"), on},
            {QStringLiteral("sessions"), sessions},
            {QStringLiteral("services"), list}};
}

QJsonArray LiveEngine::sessionsJson(const QString &serviceId) const
{
    QJsonArray list;
    const qint64 now = m_clock.monotonicMs();
    for (const Session *session : m_services.registry().sessions()) {
        if (serviceId.isEmpty() || session->info().serviceId == serviceId)
            list.append(toJson(session->info(), session->stats(), now));
    }
    return list;
}

} // namespace Switchboard
