// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/demoengine.h"

#include "core/engine/demosamples.h"

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

constexpr quint32 Seed = 469; // the same picture at every start
constexpr int TickMs = 100;
constexpr qint64 QueueCapacity = 16LL * 1024 * 1024;
constexpr int AverageMessageBytes = 750;
constexpr quint16 FirstPort = 6700;
constexpr qint64 HeartbeatMs = 15'000;

constexpr std::array<const char *, 6> Clients{"NoneBot2 2.4.4", "Koishi 4.18.11",  "ZeroBot 1.6.3",
                                              "AstrBot 4.1",    "websockets 14.1", ""};

CommandResult unknown(const QString &serviceId)
{
    return {.ok = false, .error = QStringLiteral("there is no service \"%1\"").arg(serviceId)};
}

QHostAddress peerAddress(quint64 number)
{
    if (number % 9 == 0)
        return QHostAddress(QStringLiteral("2001:db8::%1").arg(number % 0xFFFF, 0, 16));
    return QHostAddress(QStringLiteral("192.0.2.%1").arg(number % 250 + 1));
}

} // namespace

DemoEngine::DemoEngine(EngineOptions options, QObject *parent)
    : Engine(parent), m_options(std::move(options)), m_door(m_clock), m_random(Seed), m_timer(this),
      m_traffic(m_clock), m_demoTraffic(m_traffic)
{
    connect(&m_timer, &QTimer::timeout, this, [this] { advance(m_clock.monotonicMs()); });
}

Result<void> DemoEngine::start()
{
    addService(QStringLiteral("ws-main"), FirstPort, true);
    addService(QStringLiteral("ws-test"), FirstPort + 1, true);
    addService(QStringLiteral("ws-old"), 3001, true);
    addService(QStringLiteral("koishi"), 5140, false);
    ServiceStatus &failed = m_services[2];
    failed.state = ServiceState::Failed;
    failed.failure = {
        .kind = FailureKind::PortInUse,
        .message = QStringLiteral("port 3001 is used by python3 (pid 4121); port 3002 is free"),
        .port = 3001,
        .ownerName = QStringLiteral("python3"),
        .ownerPid = 4121,
        .nextFreePort = 3002};
    constexpr qint64 DayMs = 24LL * 3600 * 1000;
    for (int i = 0; i < m_options.demoSessions; ++i) {
        qint64 ageMs = m_random.bounded(2 * DayMs);
        if (i < 2) // the first two soon come to a minute and to a day
            ageMs = i == 0 ? 48'000 : DayMs - 12'000;
        addSession(i % 3 == 2 ? QStringLiteral("ws-test") : QStringLiteral("ws-main"), ageMs);
    }
    write(JournalKind::Notice, JournalLevel::Info, {},
          QStringLiteral("synthetic sessions for review"));
    for (const ServiceStatus &service : std::as_const(m_services))
        Q_EMIT serviceChanged(service);
    requestOverview();
    m_lastAdvanceMs = m_clock.monotonicMs();
    m_timer.start(TickMs);
    Q_EMIT ready();
    return {};
}

void DemoEngine::shutDown()
{
    m_timer.stop();
    Q_EMIT finished();
}

void DemoEngine::addService(const QString &id, quint16 port, bool wanted)
{
    ServiceStatus service;
    service.id = id;
    service.name = id;
    service.host = QStringLiteral("127.0.0.1");
    service.port = port;
    service.wanted = wanted;
    service.state = wanted ? ServiceState::On : ServiceState::Off;
    m_services.append(service);
}

void DemoEngine::addSession(const QString &serviceId, qint64 ageMs)
{
    DemoSession session;
    const quint64 number = ++m_lastId;
    session.info.id = SessionId(number);
    session.info.serviceId = serviceId;
    session.info.role =
        std::array{SessionRole::Universal, SessionRole::Api, SessionRole::Event}[number % 3];
    session.info.peerAddress = peerAddress(number);
    session.info.peerPort = quint16(49'152 + m_random.bounded(16'000));
    session.info.clientName = QString::fromLatin1(Clients[number % Clients.size()]);
    session.info.userAgent = session.info.clientName;
    session.info.selfId = 10001;
    session.info.connectedAtMs = m_clock.wallMs() - ageMs;
    session.info.connectedMonotonicMs = m_clock.monotonicMs() - ageMs;
    session.stats.id = session.info.id;
    session.stats.queueCapacityBytes = QueueCapacity;
    session.stats.roundTripMs = m_random.bounded(1, 30);
    session.share = m_random.generateDouble() * 1.8 + 0.1;
    m_sessions.append(session);
    m_opened.append(session.info);
    m_demoTraffic.sessionOpened(session.info);
    if (ServiceStatus *service = find(serviceId))
        ++service->sessions;
}

ServiceStatus *DemoEngine::find(const QString &serviceId)
{
    const auto found = std::ranges::find(m_services, serviceId, &ServiceStatus::id);
    return found == m_services.end() ? nullptr : &*found;
}

void DemoEngine::setState(ServiceStatus &service, ServiceState state)
{
    service.state = state;
    Q_EMIT serviceChanged(service);
}

void DemoEngine::write(JournalKind kind, JournalLevel level, const QString &serviceId,
                       const QString &text, const QJsonObject &details)
{
    const JournalEntry entry{.number = quint64(m_journal.size()) + 1,
                             .wallMs = m_clock.wallMs(),
                             .level = level,
                             .kind = kind,
                             .serviceId = serviceId,
                             .text = text,
                             .details = details};
    m_journal.append(entry);
    Q_EMIT journalAppended({entry});
}

void DemoEngine::enableService(const QString &serviceId, Done done)
{
    ServiceStatus *service = find(serviceId);
    if (!service) {
        done(unknown(serviceId));
        return;
    }
    service->wanted = true;
    if (service->failure.kind != FailureKind::None && service->port == service->failure.port) {
        setState(*service, ServiceState::Failed);
        done({.ok = false, .error = service->failure.message});
        return;
    }
    setState(*service, ServiceState::Starting);
    QTimer::singleShot(300, this, [this, serviceId, done = std::move(done)] {
        if (ServiceStatus *started = find(serviceId)) {
            setState(*started, ServiceState::On);
            write(JournalKind::ServiceStarted, JournalLevel::Info, serviceId,
                  QStringLiteral("listening on ") + started->url(),
                  {{QStringLiteral("url"), started->url()}});
        }
        done({});
    });
}

void DemoEngine::disableService(const QString &serviceId, const DisableOptions &options, Done done)
{
    ServiceStatus *service = find(serviceId);
    if (!service) {
        done(unknown(serviceId));
        return;
    }
    service->wanted = false;
    service->drainEndsMonotonicMs = m_clock.monotonicMs() + qint64(options.drainSeconds) * 1000;
    const qint64 started = m_clock.monotonicMs();
    service->lastToggle = ToggleResult{};
    setState(*service, service->sessions > 0 ? ServiceState::Quiescing : ServiceState::Off);
    // The sessions leave in the ticks that follow; the command is answered when the last has left.
    auto *watch = new QTimer(this);
    connect(watch, &QTimer::timeout, this,
            [this, watch, serviceId, started, done = std::move(done)] {
                ServiceStatus *stopping = find(serviceId);
                if (stopping->state != ServiceState::Off && stopping->state != ServiceState::On)
                    return;
                watch->deleteLater();
                stopping->lastToggle->durationMs = m_clock.monotonicMs() - started;
                done({.ok = stopping->state == ServiceState::Off,
                      .error = QStringLiteral("a later command switched the service on")});
            });
    watch->start(TickMs);
}

void DemoEngine::restartService(const QString &serviceId, Done done)
{
    disableService(serviceId, {}, [this, serviceId, done = std::move(done)](const CommandResult &) {
        enableService(serviceId, done);
    });
}

void DemoEngine::closeNow(const QString &serviceId, Done done)
{
    if (ServiceStatus *service = find(serviceId))
        service->drainEndsMonotonicMs = 0;
    done({});
}

void DemoEngine::connectService(const QString &serviceId, Done done)
{
    done({.ok = false,
          .error = QStringLiteral("%1 waits for bots to connect; it makes no connections")
                       .arg(serviceId)});
}

void DemoEngine::keepOn(const QString &serviceId, Done done)
{
    if (ServiceStatus *service = find(serviceId)) {
        service->wanted = true;
        setState(*service, ServiceState::On);
    }
    done({});
}

void DemoEngine::changePort(const QString &serviceId, quint16 port, Done done)
{
    if (ServiceStatus *service = find(serviceId))
        service->port = port;
    enableService(serviceId, std::move(done));
}

void DemoEngine::simulate(const SimulatedAct &, Done done)
{
    done({.ok = false, .error = QStringLiteral("with --demo there is no simulator")});
}

void DemoEngine::requestChatHistory(const ChatHistoryQuery &query)
{
    Q_EMIT chatHistory(query, {});
}

void DemoEngine::requestSessionDetails(SessionId session)
{
    const auto found = std::ranges::find_if(
        m_sessions, [session](const DemoSession &entry) { return entry.info.id == session; });
    if (found == m_sessions.end()) {
        Q_EMIT sessionDetails({.id = session});
        return;
    }
    const ServiceStatus *service = find(found->info.serviceId);
    Q_EMIT sessionDetails(
        demoDetails(found->info, found->stats, service ? service->port : FirstPort));
}

void DemoEngine::requestOverview()
{
    Q_EMIT blocksChanged(blocks());
    Q_EMIT rejectionsChanged(rejections());
    Q_EMIT configurationChanged(demoConfiguration(m_services), ConfigurationOrigin::Started);
}

void DemoEngine::disconnectSessions(const QList<SessionId> &sessions,
                                    const DisconnectOptions &options, Done done)
{
    for (const SessionId id : sessions) {
        const auto found = std::ranges::find_if(
            m_sessions, [id](const DemoSession &session) { return session.info.id == id; });
        if (found == m_sessions.end())
            continue;
        closeSession(*found, quint16(options.code), options.reason);
        m_sessions.erase(found);
    }
    done({});
}

void DemoEngine::closeSession(const DemoSession &session, quint16 code, const QString &reason)
{
    m_demoTraffic.sessionEnded(session.info.id);
    if (ServiceStatus *service = find(session.info.serviceId))
        --service->sessions;
    m_closed.append({.id = session.info.id,
                     .close = {.by = ClosedBy::Us,
                               .code = code,
                               .reason = reason,
                               .clean = true,
                               .closeFrameSeen = true},
                     .ageMs = m_clock.monotonicMs() - session.info.connectedMonotonicMs,
                     .stats = session.stats});
}

void DemoEngine::closeSome(const QString &serviceId)
{
    ServiceStatus *service = find(serviceId);
    int quota = std::max(1, service->sessions / 3);
    m_sessions.removeIf([&](const DemoSession &session) {
        if (session.info.serviceId != serviceId || quota-- <= 0)
            return false;
        closeSession(session, CloseCode::GoingAway, QStringLiteral("service disabled"));
        ++service->lastToggle->clean;
        return true;
    });
    if (service->sessions == 0) {
        setState(*service, ServiceState::Off);
        write(JournalKind::ServiceStopped, JournalLevel::Info, serviceId, QStringLiteral("off"),
              {{QStringLiteral("clean"), service->lastToggle->clean}});
    }
}

void DemoEngine::advance(qint64 nowMs)
{
    const double seconds = double(nowMs - m_lastAdvanceMs) / 1000;
    m_lastAdvanceMs = nowMs;
    m_demoTraffic.advance(m_options.demoRate, m_clock.monotonicUs(), m_clock.wallMs());
    const double perSession =
        m_sessions.isEmpty() ? 0 : m_options.demoRate / double(m_sessions.size());
    for (DemoSession &session : m_sessions)
        advanceSession(session, seconds, perSession);
    for (qsizetype i = 0; i < m_services.size(); ++i) {
        ServiceStatus &service = m_services[i];
        if (service.state == ServiceState::Quiescing && nowMs >= service.drainEndsMonotonicMs)
            setState(service, ServiceState::Draining);
        if (service.state == ServiceState::Draining)
            closeSome(service.id);
    }
}

void DemoEngine::advanceSession(DemoSession &session, double seconds, double perSession)
{
    SessionStats &stats = session.stats;
    const quint64 number = session.info.id.value();
    const bool idle = number % 5 == 0;
    const double rate =
        idle ? 0 : perSession * session.share * (0.7 + 0.6 * m_random.generateDouble());
    const double exact = rate * seconds;
    const auto sent =
        quint64(exact) + (m_random.generateDouble() < exact - double(quint64(exact)) ? 1 : 0);
    const quint64 received = sent / 5;
    stats.messagesOut += sent;
    stats.messagesIn += received;
    stats.bytesOut += sent * AverageMessageBytes;
    stats.bytesIn += received * 120;
    stats.outPerSecond = stats.outPerSecond * 0.9 + rate * 0.1;
    stats.inPerSecond = stats.outPerSecond / 5;
    const bool slow = number % 17 == 3;
    const bool silent = number % 29 == 8;
    stats.queuedMessages = slow ? 600 + m_random.bounded(300) : int(number % 4);
    stats.queuedBytes = qint64(stats.queuedMessages) * AverageMessageBytes;
    stats.pingOverdue = silent;
    stats.state = silent ? SessionState::NoReply
        : slow           ? SessionState::Slow
        : idle           ? SessionState::Idle
                         : SessionState::Active;
    stats.lastEvent = QStringLiteral("message.group");
    stats.lastEventMonotonicMs = m_lastAdvanceMs;
    stats.lastHeartbeatMonotonicMs = m_lastAdvanceMs - m_lastAdvanceMs % HeartbeatMs;
}

EngineSnapshot DemoEngine::takeSnapshot()
{
    EngineSnapshot snapshot;
    snapshot.monotonicMs = m_clock.monotonicMs();
    snapshot.services = m_services;
    snapshot.opened = std::exchange(m_opened, {});
    snapshot.closed = std::exchange(m_closed, {});
    snapshot.stats.reserve(m_sessions.size());
    for (const DemoSession &session : std::as_const(m_sessions)) {
        snapshot.stats.append(session.stats);
        snapshot.inPerSecond += session.stats.inPerSecond;
        snapshot.outPerSecond += session.stats.outPerSecond;
    }
    return snapshot;
}

} // namespace Switchboard
