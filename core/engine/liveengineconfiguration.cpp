// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// How commands change LiveEngine's configuration; how files do is in liveengine.cpp.

#include "core/config/configurationreader.h"
#include "core/config/configurationwriter.h"
#include "core/config/serviceids.h"
#include "core/control/statusjson.h"
#include "core/doctor/doctorround.h"
#include "core/engine/liveengine.h"
#include "core/services/websocketserverservice.h"

#include <QRegularExpression>

#include <algorithm>

namespace Switchboard {

namespace {

const QLatin1String ServicesKey("services");

//! The reader's line without the place in a file that nobody has seen.
QString withoutPlace(const QString &error)
{
    static const QRegularExpression place(
        QStringLiteral("^[^:]*:\\d+:\\d+: (services\\[\\d+\\]\\.)?"));
    return QString(error).remove(place);
}

QJsonObject entryOf(const QJsonObject &document, const QString &serviceId)
{
    const QJsonArray entries = document.value(ServicesKey).toArray();
    for (const QJsonValue &entry : entries) {
        if (entry[QLatin1String("id")].toString() == serviceId)
            return entry.toObject();
    }
    return {};
}

//! A network that can reach a service must not do so without a token (reliability section 2).
bool opensUnprotected(const ServiceSettings *before, const ServiceSettings &after)
{
    if (!after.isOpenToTheNetwork())
        return false;
    return !before || before->host != after.host || !before->token.isEmpty();
}

} // namespace

void LiveEngine::announceConfiguration(ConfigurationOrigin origin)
{
    Q_EMIT configurationChanged(m_services.configuration(), origin);
}

Result<void> LiveEngine::commitConfiguration(const Configuration &configuration)
{
    // Read back what will be written: the reader is the one place that knows what is allowed.
    Result<ReadConfiguration> read =
        readConfiguration(writeConfiguration(configuration), QStringLiteral("switchboard.json"));
    if (!read)
        return Error{withoutPlace(read.error())};
    const Configuration next = std::move(read).value().configuration;
    if (auto saved = m_store.save(next); !saved)
        return saved;
    m_saveTimer.stop();
    if (m_watcher)
        m_watcher->setKnownContent(m_store.content());
    const QStringList done = m_services.apply(next);
    if (!done.isEmpty())
        m_scribe.note(JournalKind::ConfigurationApplied, JournalLevel::Info,
                      QStringLiteral("configuration saved: ") + done.join(QStringLiteral(", ")));
    announceConfiguration(ConfigurationOrigin::Command);
    return {};
}

void LiveEngine::saveService(const ServiceSettings &settings, int position, Done done)
{
    if (m_watcher)
        m_watcher->checkNow();
    Configuration next = m_services.configuration();
    ServiceSettings entry = settings;
    if (entry.id.isEmpty())
        entry.id = makeServiceId(entry.name, serviceIds(next));
    if (entry.backend.isEmpty() && !next.backends.isEmpty())
        entry.backend = next.backends.constFirst().id;
    const ServiceSettings *before = next.service(entry.id);
    if (opensUnprotected(before, entry)) {
        done({.ok = false,
              .error = QStringLiteral("token: %1 can be reached from the network, so a token is "
                                      "needed; set one or use 127.0.0.1")
                           .arg(entry.host)});
        return;
    }
    const auto existing = std::ranges::find(next.services, entry.id, &ServiceSettings::id);
    if (existing != next.services.end()) {
        *existing = entry;
    } else {
        const qsizetype last = next.services.size();
        next.services.insert(position < 0 ? last : std::min<qsizetype>(position, last), entry);
        if (m_deletedEntries.contains(entry.id) && !settings.id.isEmpty()) {
            QJsonArray entries = next.document.value(ServicesKey).toArray();
            entries.append(m_deletedEntries.value(entry.id));
            next.document[ServicesKey] = entries;
        }
    }
    if (const auto saved = commitConfiguration(next); !saved) {
        done({.ok = false, .error = saved.error()});
        return;
    }
    m_deletedEntries.remove(entry.id);
    withStatus(entry.id, std::move(done))({});
}

void LiveEngine::deleteService(const QString &serviceId, Done done)
{
    if (!m_services.editSettings(serviceId)) {
        done(unknownService(serviceId));
        return;
    }
    m_retries.remove(serviceId);
    Service *service = m_services.find(serviceId);
    if (!service) { // its backend is switched off
        takeOutService(serviceId, done);
        return;
    }
    // It stays in the list until everybody was told: what is shown is what is there.
    service->disable(
        {.reason = QStringLiteral("service removed")},
        [this, serviceId, done = std::move(done)](const ServiceOutcome &outcome) {
            if (!outcome.ok) {
                done({.ok = false,
                      .error =
                          QStringLiteral("%1 was not deleted: %2").arg(serviceId, outcome.error)});
                return;
            }
            // Not from within the service's own call.
            QMetaObject::invokeMethod(
                this, [this, serviceId, done] { takeOutService(serviceId, done); },
                Qt::QueuedConnection);
        });
}

void LiveEngine::takeOutService(const QString &serviceId, const Done &done)
{
    if (m_watcher)
        m_watcher->checkNow();
    Configuration next = m_services.configuration();
    next.services.removeIf(
        [&](const ServiceSettings &settings) { return settings.id == serviceId; });
    const QJsonObject entry = entryOf(next.document, serviceId);
    if (const auto saved = commitConfiguration(next); !saved) {
        done({.ok = false, .error = saved.error()});
        return;
    }
    if (!entry.isEmpty())
        m_deletedEntries.insert(serviceId, entry);
    done({.data = {{QStringLiteral("deleted"), serviceId}}});
}

void LiveEngine::replaceConfiguration(const Configuration &configuration, Done done)
{
    if (const auto saved = commitConfiguration(configuration); !saved)
        done({.ok = false, .error = saved.error()});
    else
        done({});
}

void LiveEngine::restoreConfigurationFile(Done done)
{
    if (const auto saved = commitConfiguration(m_services.configuration()); !saved) {
        done({.ok = false, .error = saved.error()});
        return;
    }
    m_scribe.note(JournalKind::Notice, JournalLevel::Info,
                  QStringLiteral("%1 was written anew from the running configuration; what was "
                                 "there is kept beside it")
                      .arg(m_store.filePath()));
    done({});
}

void LiveEngine::probePort(const PortProbe &probe, Done done)
{
    done({.data = toJson(Switchboard::probePort(probe, m_services.ports()))});
}

void LiveEngine::testService(const ServiceSettings &settings, Done done)
{
    if (m_test || m_round) {
        done({.ok = false, .error = QStringLiteral("another test is still running")});
        return;
    }
    if (!settings.listens()) {
        testLinks(settings, std::move(done));
        return;
    }
    const QString backend =
        settings.backend.isEmpty() && !m_services.configuration().backends.isEmpty()
        ? m_services.configuration().backends.constFirst().id
        : settings.backend;
    BackendRoute *route = m_services.route(backend);
    if (!route) {
        done(
            {.ok = false, .error = QStringLiteral("the backend \"%1\" does not run").arg(backend)});
        return;
    }
    auto *running = qobject_cast<WebSocketServerService *>(m_services.find(settings.id));
    auto *test = new HandshakeTest(m_services.withAbsolutePaths(settings), *route, running,
                                   m_services.ports(), m_clock, this);
    m_test = test;
    connect(test, &HandshakeTest::stepDone, this, &Engine::testStepDone);
    connect(test, &HandshakeTest::finished, this, [this, test, done = std::move(done)] {
        m_test.clear();
        test->deleteLater();
        CommandResult result{.ok = test->succeeded(),
                             .data = {{QStringLiteral("steps"), test->steps()}}};
        for (const QJsonValue &step : test->steps()) {
            if (result.error.isEmpty() && !step[QLatin1String("ok")].toBool())
                result.error = step[QLatin1String("text")].toString();
        }
        done(result);
    });
    test->start();
}

} // namespace Switchboard
