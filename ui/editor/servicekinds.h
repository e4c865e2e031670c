// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "ui/support/botsnippets.h"

#include <QString>

namespace Switchboard {

//! The kind and which side connects, in the user's language.
[[nodiscard]] QString kindText(ServiceKind kind);
//! Whether bots, or we, hold WebSocket connections open.
[[nodiscard]] bool hasWebSockets(const ServiceSettings &settings);
//! Whether events leave it: an HTTP API without WebSocket only answers.
[[nodiscard]] bool hasEvents(const ServiceSettings &settings);

//! A new service of \a kind that suits \a preset, with a name and a port that nobody in
//! \a configuration has; without token.
[[nodiscard]] ServiceSettings suggestedService(ServiceKind kind, BotPreset preset,
                                               const Configuration &configuration);

} // namespace Switchboard
