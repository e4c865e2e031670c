// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/simulatorbackend.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace Switchboard::Testing {

//! A started simulator on a file of its own, with everything it emits.
class SimulatorFixture final
{
public:
    SimulatorFixture();

    //! Opens the file (again).
    Result<void> start();
    void stop() { m_backend.reset(); }
    [[nodiscard]] SimulatorBackend &backend() { return *m_backend; }
    [[nodiscard]] FakeClock &clock() { return m_clock; }
    [[nodiscard]] QString path() const;

    //! Runs one action and waits for its result; nothing when none came within 10 s.
    std::optional<ActionResult> call(const QString &action, const QJsonObject &params = {},
                                     const Message &message = {});
    //! The same with a caller of its own.
    std::optional<ActionResult> call(const ActionCall &call, const ActionCaller &caller);
    //! The same with parameters as a bot sends them: checked, converted and completed by the
    //! catalogue of actions.
    std::optional<ActionResult> request(const QString &action, const QJsonObject &params = {},
                                        const ActionCaller &caller = {});
    //! Lets one act happen; waits like call().
    std::optional<Result<QJsonObject>> act(const QString &name, const QJsonObject &params = {});
    //! Lets it happen and ends the test program when it is refused: for what a test builds on.
    QJsonObject mustAct(const char *name, const char *params);
    //! A user writes \a text, in CQ form; waits like call().
    std::optional<Result<ChatMessage>> simulate(const ChatId &chat, qint64 userId,
                                                const QString &text);
    [[nodiscard]] QList<ChatMessage> history(const ChatId &chat, int count = 100);
    //! The events as bots in array form get them.
    [[nodiscard]] QList<QJsonObject> sentEvents() const;

    QList<Event> events;
    QList<DeliveryReceiptPtr> receipts;
    QList<ChatMessage> changes; //!< messageChanged
    QList<SimulatorRecord> records; //!< acted
    int receiversPerEvent = 0; //!< what the dispatcher would count in each receipt

private:
    QTemporaryDir m_folder;
    FakeClock m_clock;
    std::unique_ptr<SimulatorBackend> m_backend;
};

//! One text segment.
[[nodiscard]] Message textMessage(const QString &text);

//! A JSON object or array out of a test table.
[[nodiscard]] QJsonValue json(const char *text);

//! Runs statements on a database file past the store; the first value of the last one.
QVariant runSql(const QString &path, const QStringList &statements);

} // namespace Switchboard::Testing
