// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/liveengine.h"

#include "core/control/controlcommands.h"
#include "core/control/controlsocket.h"
#include "core/control/statusjson.h"
#include "core/net/socketoptions.h"
#include "core/support/logging.h"

#include <QDir>
#include <QSysInfo>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int TickMs = 100;
constexpr int SaveDelayMs = 150;
constexpr qint64 ShutDownMs = 5'000;
constexpr int StartupTries = 3;
constexpr int StartupRetryMs = 5'000;

QString logFolder(const EngineOptions &options)
{
    return QDir(options.profileFolder).absoluteFilePath(QStringLiteral("logs"));
}

} // namespace

LiveEngine::LiveEngine(EngineOptions options, QObject *parent)
    : Engine(parent), m_options(std::move(options)), m_store(m_options.profileFolder),
      m_mark(m_options.profileFolder, m_clock, QSysInfo::bootUniqueId())
      // The QObjects among the members are children too, so that they follow the engine to its
      // thread.
      ,
      m_journal(m_clock, Journal::DefaultCapacity, this), m_scribe(m_journal, this),
      m_log(logFolder(m_options), m_clock, JournalLog::DefaultFileBytes, this),
      m_blocks(m_options.profileFolder, m_clock, this), m_rejections(m_clock), m_traffic(m_clock),
      m_services(
          m_clock, [this](const BackendSettings &settings) { return makeBackend(settings); }, this),
      m_control(
          [this](const QJsonObject &request, const ControlServer::Reply &reply) {
              runControlCommand(*this, request, reply);
          },
          this),
      m_scenarios(*this, m_clock, this), m_tick(this), m_saveTimer(this)
{
    connect(&m_journal, &Journal::appended, this, [this](const JournalEntry &entry) {
        m_log.write(entry);
        m_control.publish(entry);
        m_newEntries.append(entry);
    });
    connect(&m_services, &ServiceSet::serviceAdded, this, &LiveEngine::followService);
    connectBlocks();
    connectScenarios();
    connect(&m_tick, &QTimer::timeout, this, &LiveEngine::tick);
    m_saveTimer.setSingleShot(true);
    connect(&m_saveTimer, &QTimer::timeout, this, &LiveEngine::save);
}

LiveEngine::~LiveEngine()
{
    // A test that has ended waits to be deleted; its service must go before the routes do.
    qDeleteAll(findChildren<HandshakeTest *>(Qt::FindDirectChildrenOnly));
}

Result<void> LiveEngine::start()
{
    Result<void> started = startProfile();
    if (!started)
        m_mark.markEnded(); // the error says why; that is no crash
    return started;
}

Result<void> LiveEngine::startProfile()
{
    m_startedMs = m_clock.monotonicMs();
    raiseDescriptorLimit();
    if (auto opened = openProfile(); !opened)
        return opened;
    m_scribe.note(JournalKind::ProgramStarted, JournalLevel::Info,
                  QStringLiteral("%1 %2 started")
                      .arg(m_options.programName, QStringLiteral(SWITCHBOARD_VERSION)));
    examineLastRun();
    auto loaded = m_store.load();
    if (!loaded)
        return Error{loaded.error()};
    const QStringList blockProblems = m_blocks.load();
    for (const QString &problem : blockProblems)
        m_scribe.note(JournalKind::Notice, JournalLevel::Error, problem);
    const bool firstStart = loaded.value().source == LoadedConfiguration::Source::FirstStart;
    for (const QString &notice : std::as_const(loaded.value().notices))
        m_scribe.note(JournalKind::Notice, firstStart ? JournalLevel::Info : JournalLevel::Warning,
                      notice);
    m_services.setFolder(m_options.profileFolder);
    if (auto built = m_services.build(loaded.value().configuration); !built)
        return built;
    const QString socketPath = controlSocketPath(m_options.profileFolder);
    if (!m_control.listen(socketPath))
        return Error{QStringLiteral("%1: cannot listen for switchboardctl: %2")
                         .arg(socketPath, m_control.errorString())};

    m_watcher = std::make_unique<ConfigurationWatcher>(m_store.filePath());
    connect(m_watcher.get(), &ConfigurationWatcher::changed, this, &LiveEngine::applyConfiguration);
    connect(m_watcher.get(), &ConfigurationWatcher::rejected, this,
            &LiveEngine::rejectConfiguration);
    connect(m_watcher.get(), &ConfigurationWatcher::recovered, this,
            [this] { Q_EMIT configurationProblemChanged({}); });
    m_watcher->start(m_store.content());
    m_tick.start(TickMs);
    reportLastRun();
    announceConfiguration(ConfigurationOrigin::Started);
    startServices();
    return {};
}

Result<void> LiveEngine::openProfile()
{
    const QString folder = m_options.profileFolder;
    if (!QDir().mkpath(folder))
        return Error{
            QStringLiteral("%1: cannot make the profile folder; choose another with --profile")
                .arg(folder)};
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<QLockFile>(
        QDir(folder).absoluteFilePath(QStringLiteral("switchboard.lock")));
    m_lock->setStaleLockTime(0);
    if (m_lock->tryLock())
        return {};
    qint64 pid = 0;
    QString host;
    QString name;
    m_lock->getLockInfo(&pid, &host, &name);
    return Error{QStringLiteral("%1 is used by %2 (pid %3); stop it or choose another profile")
                     .arg(folder, name.isEmpty() ? QStringLiteral("another program") : name)
                     .arg(pid)};
}

Result<Backend *> LiveEngine::makeBackend(const BackendSettings &settings)
{
    const QString path =
        QDir(m_options.profileFolder).absoluteFilePath(settings.id + QStringLiteral(".db"));
    auto simulator = std::make_unique<SimulatorBackend>(path, m_clock);
    simulator->setMediaSettings(settings.media);
    connect(simulator.get(), &SimulatorBackend::worldChanged, this, &Engine::worldChanged);
    connect(simulator.get(), &SimulatorBackend::messageChanged, this, &Engine::chatMessageChanged);
    connect(simulator.get(), &SimulatorBackend::acted, this, &Engine::simulatorActed);
    if (auto started = simulator->start(); !started)
        return Error{started.error()};
    if (!simulator->startNotice().isEmpty())
        m_scribe.note(JournalKind::Notice, JournalLevel::Warning, simulator->startNotice());
    if (!m_simulator)
        m_simulator = simulator.get(); // the page and switchboardctl act in the first one
    return simulator.release();
}

void LiveEngine::followService(Service *service)
{
    m_scribe.follow(service);
    // Every backend is a simulator so far.
    service->setTrafficRecorder(&m_traffic, ServiceTraffic::Source::Simulator);
    connect(service, &Service::statusChanged, this,
            [this, service] { Q_EMIT serviceChanged(service->status()); });
    connect(service, &Service::sessionEnded, this, &LiveEngine::sessionEnded);
    connect(service, &Service::handshakeRefused, this,
            [this, id = service->settings().id](const RefusedHandshake &handshake) {
                noteRejection(id, handshake);
            });
    service->setBlockCheck(
        [this](const BlockVisitor &visitor) { return m_blocks.refuse(visitor); });
}

void LiveEngine::startServices()
{
    m_starting = 1; // so that ready() waits for the end of this loop
    const QList<Service *> services = m_services.services();
    for (Service *service : services) {
        if (!service->settings().enabled || m_startReport.startedAllOff)
            continue;
        ++m_starting;
        service->enable([this, service](const ServiceOutcome &outcome) {
            if (!outcome.ok && service->status().failure.kind == FailureKind::PortInUse) {
                m_retries[service->settings().id] = {.left = StartupTries};
                retryLater(service->settings().id);
            }
            serviceSettled();
        });
    }
    serviceSettled();
}

void LiveEngine::serviceSettled()
{
    if (--m_starting == 0)
        Q_EMIT ready();
}

void LiveEngine::retryLater(const QString &serviceId)
{
    QTimer::singleShot(StartupRetryMs, this, [this, serviceId] {
        Service *service = m_services.find(serviceId);
        Retry &retry = m_retries[serviceId];
        if (!service || retry.left-- <= 0 || m_shutDownEndsMs != 0
            || service->state() != ServiceState::Failed || !service->isWanted())
            return;
        service->enable([this, serviceId](const ServiceOutcome &outcome) {
            if (!outcome.ok)
                retryLater(serviceId);
        });
    });
}

void LiveEngine::applyConfiguration(const Configuration &configuration, const QStringList &warnings)
{
    m_saveTimer.stop(); // the file is newer than what we meant to write
    for (const QString &warning : warnings)
        m_scribe.note(JournalKind::Notice, JournalLevel::Warning, warning);
    const QStringList done = m_services.apply(configuration);
    announceConfiguration(ConfigurationOrigin::Disk);
    if (done.isEmpty())
        return;
    m_scribe.note(JournalKind::ConfigurationApplied, JournalLevel::Info,
                  QStringLiteral("configuration applied: ") + done.join(QStringLiteral(", ")));
}

void LiveEngine::rejectConfiguration(const QString &error)
{
    m_scribe.note(JournalKind::ConfigurationRejected, JournalLevel::Error,
                  QStringLiteral("configuration not applied: ") + error);
    Q_EMIT configurationProblemChanged(error);
}

void LiveEngine::setWanted(const QString &serviceId, bool wanted)
{
    ServiceSettings *settings = m_services.editSettings(serviceId);
    if (!settings || settings->enabled == wanted)
        return;
    settings->enabled = wanted;
    saveSoon();
}

void LiveEngine::saveSoon()
{
    m_saveTimer.start(SaveDelayMs); // fast toggles become one write
}

void LiveEngine::save()
{
    m_saveTimer.stop();
    if (const auto saved = m_store.save(m_services.configuration()); !saved)
        m_scribe.note(JournalKind::Notice, JournalLevel::Error,
                      QStringLiteral("the configuration could not be saved: ") + saved.error());
    if (m_watcher)
        m_watcher->setKnownContent(m_store.content());
    announceConfiguration(ConfigurationOrigin::Command);
}

void LiveEngine::tick()
{
    if (m_sleepDetector.hasSlept()) {
        m_scribe.note(
            JournalKind::Notice, JournalLevel::Warning,
            QStringLiteral("the computer slept; every connection must answer within 5 s"));
        m_services.demandSignsOfLife();
    }
    m_services.tick();
    if (m_clock.monotonicMs() >= m_nextSignOfLifeMs) {
        m_nextSignOfLifeMs = m_clock.monotonicMs() + CrashMark::SignOfLifeMs;
        m_mark.stillAlive();
    }
    m_closesLeft = MaxClosesPerTick;
    closeDue();
    m_blocks.tick();
    reportRejections();
    if (!m_newEntries.isEmpty())
        Q_EMIT journalAppended(std::exchange(m_newEntries, {}));
    if (m_shutDownEndsMs == 0)
        return;
    if (m_services.isQuiet() || m_clock.monotonicMs() >= m_shutDownEndsMs)
        finish();
}

void LiveEngine::shutDown()
{
    if (m_finished)
        return;
    if (m_shutDownEndsMs != 0) { // the second call: cut what is left
        finish();
        return;
    }
    m_scribe.note(JournalKind::ProgramStopping, JournalLevel::Info, QStringLiteral("stopping"));
    if (m_saveTimer.isActive())
        save();
    m_watcher.reset();
    if (m_test)
        m_test->cancel(QStringLiteral("the program ends"));
    m_scenarios.shutDown();
    m_shutDownEndsMs = m_clock.monotonicMs() + ShutDownMs;
    const QList<Service *> services = m_services.services();
    for (Service *service : services)
        service->disable({.reason = QStringLiteral("the program ends")});
    if (m_services.isQuiet())
        finish();
}

void LiveEngine::finish()
{
    m_finished = true;
    m_tick.stop();
    m_blocks.flush();
    m_journal.flush();
    if (!m_newEntries.isEmpty())
        Q_EMIT journalAppended(std::exchange(m_newEntries, {}));
    const auto sessions = m_services.registry().sessions();
    for (Session *session : sessions)
        session->abort(AbortCause::Aborted);
    m_control.close();
    m_mark.markEnded();
    m_lock.reset();
    Q_EMIT finished();
}

} // namespace Switchboard
