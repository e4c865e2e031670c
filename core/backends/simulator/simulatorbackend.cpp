// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/simulatorbackend.h"

#include "core/backends/simulator/actions/worldactions.h"
#include "core/backends/simulator/acts/actcatalogue.h"
#include "core/backends/simulator/acts/actrunner.h"
#include "core/backends/simulator/calls/forwardcalls.h"
#include "core/backends/simulator/calls/mediacalls.h"
#include "core/backends/simulator/calls/messagecalls.h"
#include "core/backends/simulator/calls/simulatorparts.h"
#include "core/backends/simulator/media/worldmedia.h"
#include "core/onebot/messagecodec.h"
#include "core/onebot/parameters.h"
#include "core/support/logging.h"

#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTimeZone>

#include <utility>

namespace Switchboard {

namespace {

bool onlyLooks(const QString &action)
{
    return action.startsWith(QLatin1String("get_")) || action.startsWith(QLatin1String("_get_"))
        || action.startsWith(QLatin1String("can_"));
}

QString mediaFolderBeside(const QString &databasePath)
{
    const QFileInfo file(databasePath);
    return QString(file.absolutePath() + QLatin1Char('/') + file.completeBaseName()
                   + QLatin1String("-media"));
}

} // namespace

//! What there is once the file is open.
struct SimulatorBackend::Open {
    Open(SimulatorBackend &backend, std::unique_ptr<StoreWorker> opened,
         std::shared_ptr<MediaFolder> folder, qint32 lastMessageId)
        : worker(std::move(opened)), media(std::move(folder), backend.m_mediaSettings),
          desk(backend.m_world, *worker, backend.m_clock, lastMessageId),
          parts{.world = backend.m_world,
                .worker = *worker,
                .desk = desk,
                .media = media,
                .clock = backend.m_clock,
                .context = &backend,
                .commit = [&backend](const StagePtr &stage, const ActionResult &result,
                                     const Done &done) { backend.commit(stage, result, done); }}
    { }

    std::unique_ptr<StoreWorker> worker;
    MediaDesk media;
    MessageDesk desk;
    SimulatorParts parts;
    MessageCalls messages{parts};
    MediaCalls files{parts};
    ActRunner acts{parts, messages};
};

SimulatorBackend::SimulatorBackend(QString databasePath, const Clock &clock, QObject *parent)
    : Backend(parent), m_databasePath(std::move(databasePath)), m_clock(clock)
{ }

SimulatorBackend::~SimulatorBackend() = default;

Result<void> SimulatorBackend::start()
{
    if (m_open)
        return {};
    auto worker = std::make_unique<StoreWorker>(m_databasePath);
    const Result<StoreContents> contents =
        worker->open(QDateTime::fromMSecsSinceEpoch(m_clock.wallMs(), QTimeZone::utc()));
    if (!contents)
        return Error{contents.error()};
    auto folder = std::make_shared<MediaFolder>(mediaFolderBeside(m_databasePath));
    if (Result<void> opened = folder->open(); !opened)
        return opened;

    m_open = std::make_unique<Open>(*this, std::move(worker), std::move(folder),
                                    contents.value().lastMessageId);
    connect(&m_open->desk, &MessageDesk::messageChanged, this, &SimulatorBackend::messageChanged);
    connect(&m_open->desk, &MessageDesk::eventReceived, this, &SimulatorBackend::eventReceived);
    m_world = World(contents.value().world);
    m_startNotice = contents.value().notice;
    if (!m_startNotice.isEmpty())
        qCWarning(logSimulator).noquote() << m_startNotice;
    Q_EMIT worldChanged(world());
    return {};
}

bool SimulatorBackend::hasAccount(qint64 account) const
{
    return m_world.isAccount(account);
}

QJsonObject SimulatorBackend::status() const
{
    return {{QStringLiteral("online"), m_open != nullptr},
            {QStringLiteral("good"), m_open && m_open->desk.lastWriteWorked()}};
}

bool SimulatorBackend::supports(const QString &action) const
{
    return isWorldAction(action) || MessageCalls::knows(action) || MediaCalls::knows(action)
        || ForwardCalls::knows(action) || action == QLatin1String("get_status")
        || action == QLatin1String("clean_cache");
}

void SimulatorBackend::call(const ActionCall &call, const ActionCaller &caller, Done done)
{
    if (!m_open) {
        done(Answer::refused(QStringLiteral("the simulator is not started")));
        return;
    }
    WaitingCall waiting{.call = call, .caller = caller, .done = std::move(done)};
    if (caller.selfId == 0)
        waiting.caller.selfId = selfId();
    if (!onlyLooks(call.action)) {
        waiting.done = [this, call, caller,
                        answer = std::move(waiting.done)](const ActionResult &result) {
            answer(result);
            noteAction(call, caller, result);
        };
    }
    if (call.action == QLatin1String("get_status")) {
        waiting.done(Answer::success(status()));
    } else if (call.action == QLatin1String("clean_cache")) {
        cleanCache(waiting.done);
    } else if (isWorldAction(call.action)) {
        const auto stage = std::make_shared<Stage>(m_world, m_clock.wallMs());
        const auto result = runWorldAction(
            {.stage = *stage, .call = waiting.call, .selfId = waiting.caller.selfId});
        commit(stage, *result, waiting.done);
    } else if (ForwardCalls::knows(call.action)) {
        ForwardCalls::run(m_open->parts, waiting);
    } else if (!m_open->messages.run(waiting) && !m_open->files.run(waiting)) {
        waiting.done({.retcode = RetCode::UnknownAction,
                      .data = QJsonValue::Null,
                      .wording = QString(QLatin1String("no such action: ") + call.action)});
    }
}

void SimulatorBackend::commit(const StagePtr &stage, const ActionResult &result, const Done &done)
{
    const QList<StoreChange> changes = m_world.takeChanges();
    if (changes.isEmpty() && stage->events().isEmpty()) {
        done(result);
        return;
    }
    if (!changes.isEmpty())
        ++m_changesPosted;
    // Through the store even when it has nothing to do: events keep their order.
    m_open->worker->post<void>(
        [changes](SimulatorStore &store) { return store.apply(changes); }, this,
        [this, stage, result, done, changed = !changes.isEmpty()](const Result<void> &stored) {
            if (!stored) {
                reloadWorld([done, answer = Answer::storeFailed(stored.error())] { done(answer); });
                return;
            }
            if (changed)
                announceWorld();
            finish(stage, result, done);
        });
}

void SimulatorBackend::finish(const StagePtr &stage, const ActionResult &result, const Done &done)
{
    done(result);
    for (const Event &event : stage->events())
        Q_EMIT eventReceived(event, nullptr);
}

void SimulatorBackend::announceWorld()
{
    if (std::exchange(m_worldAnnounced, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_worldAnnounced = false;
            Q_EMIT worldChanged(world());
        },
        Qt::QueuedConnection);
}

void SimulatorBackend::noteAction(const ActionCall &call, const ActionCaller &caller,
                                  const ActionResult &result)
{
    SimulatorRecord record{.kind = SimulatorRecord::Kind::Action,
                           .timeMs = m_clock.wallMs(),
                           .name = call.action,
                           .params = call.params,
                           .ok = result.retcode == RetCode::Ok,
                           .error = result.wording,
                           .data = result.data,
                           .session = caller.session,
                           .clientName = caller.clientName};
    if (!call.message.isEmpty())
        record.params.insert(QStringLiteral("message"), messageToJson(call.message));
    Q_EMIT acted(record);
}

void SimulatorBackend::simulate(const SimulatedAct &act, const ActDone &done)
{
    if (!m_open) {
        done(Error{QStringLiteral("the simulator is not started")});
        return;
    }
    const ActionSpec *spec = ActCatalogue::find(act.name);
    if (!spec) {
        done(Error{QStringLiteral("there is no act \"%1\"; `switchboardctl simulate list` names "
                                  "all of them")
                       .arg(act.name.left(64))});
        return;
    }
    const Result<ActionCall> call =
        convertParameters(*spec, QJsonDocument(act.params).toJson(QJsonDocument::Compact));
    if (!call) {
        done(Error{call.error()});
        return;
    }
    runAct(call.value(), [this, act, done](const Result<QJsonObject> &data) {
        done(data);
        Q_EMIT acted({.kind = SimulatorRecord::Kind::Act,
                      .timeMs = m_clock.wallMs(),
                      .name = act.name,
                      .params = act.params,
                      .ok = data.isOk(),
                      .error = data ? QString() : data.error(),
                      .data = data ? data.value() : QJsonObject(),
                      .session = {},
                      .clientName = {}});
    });
}

void SimulatorBackend::runAct(const ActionCall &call, const ActDone &done)
{
    if (call.action == QLatin1String("export")) {
        exportWorld(done);
    } else if (call.action == QLatin1String("import")) {
        importWorld(call.params.value(QLatin1String("world")).toObject(), done);
    } else if (call.action == QLatin1String("reset")) {
        replaceWorld([](SimulatorStore &store) { return store.reset(); }, done);
    } else {
        m_open->acts.run(call, done);
    }
}

void SimulatorBackend::exportWorld(const ActDone &done)
{
    m_open->worker->read<QJsonObject>(
        [folder = m_open->media.sharedFolder()](SimulatorStore &store) -> Result<QJsonObject> {
            Result<QJsonObject> document = store.exportAll();
            const Result<QSet<QString>> names = store.mediaNames();
            if (!names)
                return Error{names.error()};
            if (document)
                document.value().insert(QStringLiteral("media"),
                                        WorldMedia::exported(*folder, names.value()));
            return document;
        },
        this,
        [done](const Result<QJsonObject> &document) {
            if (document)
                done(QJsonObject{{QStringLiteral("world"), document.value()}});
            else
                done(Error{document.error()});
        });
}

void SimulatorBackend::importWorld(const QJsonObject &document, const ActDone &done)
{
    replaceWorld(
        [document, folder = m_open->media.sharedFolder()](SimulatorStore &store) -> Result<void> {
            const QJsonObject media = document.value(QLatin1String("media")).toObject();
            if (Result<void> imported = WorldMedia::import(*folder, media); !imported)
                return imported;
            return store.importAll(document);
        },
        done);
}

void SimulatorBackend::cleanCache(const Done &done)
{
    m_open->media.forgetDownloads();
    m_open->worker->read<QSet<QString>>([](SimulatorStore &store) { return store.mediaNames(); },
                                        this,
                                        [this, done](const Result<QSet<QString>> &names) {
                                            if (!names) {
                                                done(Answer::storeFailed(names.error()));
                                                return;
                                            }
                                            m_open->media.removeUnreferenced(names.value());
                                            done(Answer::success());
                                        });
}

void SimulatorBackend::replaceWorld(std::function<Result<void>(SimulatorStore &)> change,
                                    const ActDone &done)
{
    m_open->worker->post<StoreContents>(
        [change = std::move(change)](SimulatorStore &store) -> Result<StoreContents> {
            if (const Result<void> changed = change(store); !changed)
                return Error{changed.error()};
            Result<StoreContents> contents = store.contents();
            if (contents && contents.value().world.accounts.isEmpty())
                return Error{QStringLiteral("world.accounts: one at least is needed")};
            return contents;
        },
        this,
        [this, done, posted = m_changesPosted](const Result<StoreContents> &contents) {
            if (!contents) {
                done(Error{contents.error()});
                return;
            }
            m_open->desk.startAnew(contents.value().lastMessageId);
            takeWorld(contents.value(), posted, [done] { done(QJsonObject()); });
        });
}

//! The store refused a change: what it has is what there is.
void SimulatorBackend::reloadWorld(const std::function<void()> &then)
{
    m_open->worker->read<StoreContents>(
        [](SimulatorStore &store) { return store.contents(); }, this,
        [this, then, posted = m_changesPosted](const Result<StoreContents> &contents) {
            if (contents) {
                takeWorld(contents.value(), posted, then);
                return;
            }
            qCWarning(logSimulator).noquote() << contents.error();
            then();
        });
}

void SimulatorBackend::takeWorld(const StoreContents &contents, quint64 posted,
                                 const std::function<void()> &then)
{
    if (posted != m_changesPosted) { // what was read is behind what the store has by now
        reloadWorld(then);
        return;
    }
    m_world = World(contents.world);
    announceWorld();
    then();
}

void SimulatorBackend::history(const ChatHistoryQuery &query,
                               std::function<void(QList<ChatMessage>)> done)
{
    using Messages = QList<ChatMessage>;
    if (!m_open) {
        done({});
        return;
    }
    ChatHistoryQuery complete = query;
    if (complete.selfId == 0)
        complete.selfId = selfId();
    m_open->worker->read<Messages>(
        [complete](SimulatorStore &store) { return store.history(complete); }, this,
        [this, done = std::move(done)](const Result<Messages> &read) {
            if (!read) {
                qCWarning(logSimulator).noquote() << read.error();
                done({});
                return;
            }
            Messages messages = read.value();
            for (ChatMessage &message : messages)
                message = m_open->desk.refreshed(message);
            done(messages);
        });
}

} // namespace Switchboard
