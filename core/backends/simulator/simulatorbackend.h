// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"
#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/world/world.h"
#include "core/engine/commands.h"
#include "core/media/mediasettings.h"
#include "core/support/clock.h"

#include <functional>
#include <memory>

namespace Switchboard {

class SimulatorStore;
class Stage;
struct StoreContents;

//! A backend without an upstream: people, groups and messages out of one SQLite file and a media
//! folder beside it, so that a bot can be used at once. I/O thread.
//!
//! Everything that is acknowledged has been committed to the file before, and events come in the
//! order in which things happened.
class SimulatorBackend final : public Backend
{
    Q_OBJECT

public:
    using ActDone = std::function<void(const Result<QJsonObject> &data)>;

    //! \a databasePath names the file, made when it is missing; \a clock outlives the backend.
    SimulatorBackend(QString databasePath, const Clock &clock, QObject *parent = nullptr);
    ~SimulatorBackend() override;

    //! What may be fetched from the network; before start().
    void setMediaSettings(const MediaSettings &settings) { m_mediaSettings = settings; }

    //! Opens the file and the folder and waits for it. The error names the file and what to do.
    Result<void> start() override;
    [[nodiscard]] qint64 selfId() const override { return m_world.firstAccount(); }
    [[nodiscard]] bool hasAccount(qint64 account) const override;
    [[nodiscard]] QJsonObject status() const override;
    [[nodiscard]] bool supports(const QString &action) const override;
    void call(const ActionCall &call, const ActionCaller &caller, Done done) override;

    //! What start() had to repair: one line for the journal, usually empty.
    [[nodiscard]] const QString &startNotice() const { return m_startNotice; }
    [[nodiscard]] SimulatorWorld world() const { return m_world.snapshot(); }

    //! Lets \a act happen. Once it is stored its events go out, then \a done gets its data; a
    //! refusal names the parameter and what is wrong with it.
    void simulate(const SimulatedAct &act, const ActDone &done);
    //! Messages of a chat, oldest first; empty (and a log line) when the file cannot be read.
    void history(const ChatHistoryQuery &query, std::function<void(QList<ChatMessage>)> done);

Q_SIGNALS:
    //! A new message, or its delivery counts, reactions or recall changed.
    void messageChanged(const Switchboard::ChatMessage &message);
    //! Once in start(), and when people, groups or requests changed; at most once in a turn of the
    //! event loop. Times of last messages do not count.
    void worldChanged(const Switchboard::SimulatorWorld &world);
    //! An act was done, or a bot called an action that does more than look.
    void acted(const Switchboard::SimulatorRecord &record);

private:
    struct Open;
    using StagePtr = std::shared_ptr<Stage>;

    void commit(const StagePtr &stage, const ActionResult &result, const Done &done);
    void finish(const StagePtr &stage, const ActionResult &result, const Done &done);
    void runAct(const ActionCall &call, const ActDone &done);
    void cleanCache(const Done &done);
    void exportWorld(const ActDone &done);
    void importWorld(const QJsonObject &document, const ActDone &done);
    void replaceWorld(std::function<Result<void>(SimulatorStore &)> change, const ActDone &done);
    void reloadWorld(const std::function<void()> &then);
    void takeWorld(const StoreContents &contents, quint64 posted,
                   const std::function<void()> &then);
    void announceWorld();
    void noteAction(const ActionCall &call, const ActionCaller &caller, const ActionResult &result);

    QString m_databasePath;
    const Clock &m_clock;
    MediaSettings m_mediaSettings;
    World m_world;
    quint64 m_changesPosted = 0; // changes of the world that the store was told of
    bool m_worldAnnounced = false; // worldChanged() is on its way
    QString m_startNotice;
    std::unique_ptr<Open> m_open; // null before start(); last: its results must find the rest alive
};

} // namespace Switchboard
