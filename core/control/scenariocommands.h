// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/engine.h"

#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! Runs `scenario-run`, `scenario-pause`, `scenario-resume`, `scenario-stop`,
//! `scenario-record-start` or `scenario-record-stop`. False when \a command is none of them; else
//! \a done is called once.
bool runScenarioCommand(Engine &engine, const QString &command, const QJsonObject &request,
                        const Engine::Done &done);

} // namespace Switchboard
