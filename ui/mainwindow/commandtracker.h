// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace Switchboard {

class EngineController;

//! Brings the confirmed end of each command back to whoever asked.
class CommandTracker final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandResult &)>;

    explicit CommandTracker(EngineController &controller, QObject *parent = nullptr);

    //! \a done runs once, when \a command has ended.
    void track(CommandId command, Done done);

private:
    void finish(CommandId command, const CommandResult &result);

    QHash<CommandId, Done> m_waiting;
};

} // namespace Switchboard
