// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/logging.h"

namespace Switchboard {

Q_LOGGING_CATEGORY(logEngine, "switchboard.engine", QtInfoMsg)
Q_LOGGING_CATEGORY(logNet, "switchboard.net", QtInfoMsg)
Q_LOGGING_CATEGORY(logConfig, "switchboard.config", QtInfoMsg)
Q_LOGGING_CATEGORY(logSimulator, "switchboard.simulator", QtInfoMsg)
Q_LOGGING_CATEGORY(logControl, "switchboard.control", QtInfoMsg)

} // namespace Switchboard
