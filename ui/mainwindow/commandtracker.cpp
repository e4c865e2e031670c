// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/commandtracker.h"

#include "core/engine/enginecontroller.h"
#include "ui/support/corewords.h"

namespace Switchboard {

CommandTracker::CommandTracker(EngineController &controller, QObject *parent) : QObject(parent)
{
    connect(&controller, &EngineController::commandFinished, this, &CommandTracker::finish);
}

void CommandTracker::track(CommandId command, Done done)
{
    m_waiting.insert(command, std::move(done));
}

void CommandTracker::finish(CommandId command, const CommandResult &result)
{
    const Done done = m_waiting.take(command);
    if (!done)
        return;
    CommandResult shown = result;
    shown.error = inOurWords(result.error);
    done(shown);
}

} // namespace Switchboard
