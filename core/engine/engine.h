// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/engine/enginesnapshot.h"
#include "core/journal/journalentry.h"
#include "core/support/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QObject>

#include <functional>

namespace Switchboard {

//! What the programs ask of the core. Lives on the I/O thread; other threads use EngineController.
//! Every command calls its Done exactly once, when the result is confirmed.
class Engine : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandResult &)>;

    using QObject::QObject;

    //! Loads the profile and switches on what it wants on; ready() follows when all have settled.
    virtual Result<void> start() = 0;
    //! Switches everything off, at most 5 s; finished() follows. A second call cuts what is left.
    virtual void shutDown() = 0;

    virtual void enableService(const QString &serviceId, Done done) = 0;
    virtual void disableService(const QString &serviceId, const DisableOptions &options,
                                Done done) = 0;
    virtual void restartService(const QString &serviceId, Done done) = 0;
    virtual void closeNow(const QString &serviceId, Done done) = 0;
    virtual void keepOn(const QString &serviceId, Done done) = 0;
    virtual void disconnectSessions(const QList<SessionId> &sessions,
                                    const DisconnectOptions &options, Done done) = 0;
    virtual void changePort(const QString &serviceId, quint16 port, Done done) = 0;
    virtual void simulate(const SimulatedMessage &message, Done done) = 0;

    [[nodiscard]] virtual EngineSnapshot takeSnapshot() = 0;
    virtual void requestChatHistory(const ChatId &chat, int count) = 0;
    [[nodiscard]] virtual QList<JournalEntry> journal() const = 0;

    // For the control socket.
    [[nodiscard]] virtual QList<ServiceStatus> services() const = 0;
    //! The program, its services and totals.
    [[nodiscard]] virtual QJsonObject statusJson() const = 0;
    //! The sessions of one service, or of all when \a serviceId is empty.
    [[nodiscard]] virtual QJsonArray sessionsJson(const QString &serviceId) const = 0;

Q_SIGNALS:
    void ready();
    void finished();
    void serviceChanged(const Switchboard::ServiceStatus &status);
    void journalAppended(const QList<Switchboard::JournalEntry> &entries);
    void worldChanged(const Switchboard::SimulatorWorld &world);
    void chatMessageChanged(const Switchboard::ChatMessage &message);
    void chatHistory(const Switchboard::ChatId &chat,
                     const QList<Switchboard::ChatMessage> &messages);
    void configurationProblemChanged(const QString &problem);
    void raiseRequested();
};

} // namespace Switchboard
