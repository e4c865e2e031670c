// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/calls/messagecalls.h"
#include "core/backends/simulator/calls/simulatorparts.h"
#include "core/engine/commands.h"

#include <functional>

namespace Switchboard {

//! Lets the acts of the ActCatalogue happen. I/O thread.
class ActRunner final
{
public:
    using Done = std::function<void(const Result<QJsonObject> &data)>;

    //! Both outlive the runner.
    ActRunner(const SimulatorParts &parts, MessageCalls &messages)
        : m_parts(parts), m_messages(messages)
    { }

    //! Checks the parameters of \a call, which have been converted already, and does it. The error
    //! names the parameter. The acts `export`, `import` and `reset` are not done here.
    void run(const ActionCall &call, const Done &done);

private:
    void write(const ActionCall &call, qint64 selfId, const Done &done);
    void recall(const ActionCall &call, qint64 selfId, const Done &done);
    void react(const ActionCall &call, qint64 selfId, const Done &done);
    void keep(const ActionCall &call, qint64 selfId, const Done &done);
    void upload(const ActionCall &call, qint64 selfId, const Done &done);
    [[nodiscard]] qint64 accountOf(const ActionCall &call) const;
    [[nodiscard]] QString refusalOfWriting(const ActionCall &call, qint64 selfId) const;

    const SimulatorParts &m_parts;
    MessageCalls &m_messages;
};

} // namespace Switchboard
