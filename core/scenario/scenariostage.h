// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/engine/commands.h"
#include "core/scenario/observation.h"

#include <QList>
#include <QObject>

#include <functional>

namespace Switchboard {

//! Where a scenario is played: takes its acts, and tells what bots do. I/O thread.
class ScenarioStage : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(const CommandResult &)>;

    using QObject::QObject;

    //! Lets \a act happen; \a done is called once, perhaps before this returns.
    virtual void act(const SimulatedAct &act, Done done) = 0;
    //! The open connections that can call actions.
    [[nodiscard]] virtual QList<ScenarioPeer> peers() const = 0;

Q_SIGNALS:
    //! A bot has sent a message, or called an action that did something.
    void observed(const Switchboard::Observation &observation);
};

} // namespace Switchboard
