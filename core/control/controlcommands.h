// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/engine.h"

#include <QJsonObject>

namespace Switchboard {

//! Runs one request of the control socket on \a engine: the commands of switchboardctl by name
//! (`service-enable`, `session-disconnect` ...), with arguments checked. \a done is called once.
void runControlCommand(Engine &engine, const QJsonObject &request, const Engine::Done &done);

} // namespace Switchboard
