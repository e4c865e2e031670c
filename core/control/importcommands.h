// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/engine.h"

#include <QJsonObject>

namespace Switchboard {

//! `import`: brings the services of a configuration file along, ours or somebody else's. \a request
//! has `text` (the file), `file` (its name), `dryRun` and `variables`, the environment of whoever
//! asks. Data: `source`, `notes`, `entries` and `applied`.
void runImportCommand(Engine &engine, const QJsonObject &request, const Engine::Done &done);

} // namespace Switchboard
