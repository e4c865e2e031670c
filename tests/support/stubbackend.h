// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/backend.h"

#include <QList>

namespace Switchboard::Testing {

//! A backend that does what the test says and remembers what it was asked.
class StubBackend final : public Backend
{
    Q_OBJECT

public:
    enum class Behaviour {
        Answer, //!< with `result`, before call() returns
        Throw,
        AnswerAndThrow,
        KeepSilent, //!< the test answers through `pending`
    };

    using Backend::Backend;

    Result<void> start() override { return {}; }
    [[nodiscard]] qint64 selfId() const override { return 10001000; }
    [[nodiscard]] bool hasAccount(qint64 account) const override
    {
        return account == selfId() || otherAccounts.contains(account);
    }
    [[nodiscard]] QJsonObject status() const override { return {}; }
    [[nodiscard]] bool supports(const QString &action) const override
    {
        return !unsupported.contains(action);
    }
    void call(const ActionCall &call, const ActionCaller &caller, Done done) override;

    Behaviour behaviour = Behaviour::Answer;
    ActionResult result;
    QStringList unsupported;
    QList<qint64> otherAccounts;
    QList<ActionCall> calls;
    QList<ActionCaller> callers;
    QList<Done> pending;
};

} // namespace Switchboard::Testing
