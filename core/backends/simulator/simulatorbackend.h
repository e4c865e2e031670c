// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"
#include "core/backends/simulator/messages/chatmessage.h"
#include "core/backends/simulator/messages/deliverybook.h"
#include "core/backends/simulator/world/world.h"
#include "core/engine/commands.h"
#include "core/support/clock.h"

#include <QHash>
#include <QPair>

#include <memory>

namespace Switchboard {

class StoreWorker;

//! A backend without an upstream: people, groups and messages out of one SQLite file, so that a bot
//! can be used at once. I/O thread.
//!
//! Everything that is acknowledged has been committed to the file before.
class SimulatorBackend final : public Backend
{
    Q_OBJECT

public:
    //! \a databasePath names the file, made when it is missing; \a clock outlives the backend.
    SimulatorBackend(QString databasePath, const Clock &clock, QObject *parent = nullptr);
    ~SimulatorBackend() override;

    //! Opens the file and waits for it. The error names the file and what to do.
    Result<void> start() override;
    [[nodiscard]] qint64 selfId() const override { return m_world.selfId(); }
    [[nodiscard]] QJsonObject status() const override;
    [[nodiscard]] bool supports(const QString &action) const override;
    void call(const ActionCall &call, const ActionCaller &caller, Done done) override;

    //! What start() had to repair: one line for the journal, usually empty.
    [[nodiscard]] const QString &startNotice() const { return m_startNotice; }
    [[nodiscard]] SimulatorWorld world() const { return m_world.snapshot(); }

    //! Lets a user write. Once the message is stored its event goes out, then \a done gets it; a
    //! refusal names the field and what is wrong with it.
    void simulate(const SimulatedMessage &simulated, std::function<void(Result<ChatMessage>)> done);
    //! The latest \a count messages of \a chat, oldest first; empty (and a log line) when the file
    //! cannot be read.
    void history(const ChatId &chat, int count, std::function<void(QList<ChatMessage>)> done);

Q_SIGNALS:
    //! A new message, or its delivery counts or recall changed.
    void messageChanged(const Switchboard::ChatMessage &message);
    //! Once in start(), and when people or groups changed. Times of last messages do not count.
    void worldChanged(const Switchboard::SimulatorWorld &world);

private:
    using ChatKey = QPair<int, qint64>;
    using Stored = std::function<void(const Result<void> &)>;

    void send(const ActionCall &call, const ActionCaller &caller, const Done &done);
    void recall(const ActionCall &call, const Done &done);
    void fetch(const ActionCall &call, const ActionCaller &caller, const Done &done);
    void finishRecall(ChatMessage message);
    void finishSimulated(ChatMessage message, const std::function<void(Result<ChatMessage>)> &done);
    [[nodiscard]] QString refusalOf(const SimulatedMessage &simulated) const;
    Result<ChatMessage> newMessage(const ChatId &chat, qint64 senderId, const Message &content);
    void store(const ChatMessage &message, Stored stored);
    void storeDelivery(const ChatMessage &message);
    static ChatKey keyOf(const ChatId &chat) { return {int(chat.kind), chat.id}; }

    QString m_databasePath;
    const Clock &m_clock;
    World m_world;
    DeliveryBook m_book;
    qint32 m_lastMessageId = 0;
    qint32 m_lastIdBeforeStart = 0;
    bool m_isOpen = false;
    bool m_lastWriteWorked = true;
    QString m_startNotice;
    QHash<ChatKey, qint64> m_lastUserMessage; // monotonic ms of the latest message event in a chat
    std::unique_ptr<StoreWorker> m_worker; // last: its results must find the rest alive
};

} // namespace Switchboard
