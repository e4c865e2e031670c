// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/services/servicestatus.h"
#include "core/sessions/sessiondetails.h"
#include "core/sessions/sessioninfo.h"

namespace Switchboard {

//! Made-up values for DemoEngine; the same for the same session in every run.

//! A configuration that fits \a services.
[[nodiscard]] Configuration demoConfiguration(const QList<ServiceStatus> &services);
//! The handshake and the actions that a client like this one would have had.
[[nodiscard]] SessionDetails demoDetails(const SessionInfo &info, const SessionStats &stats,
                                         quint16 port);

} // namespace Switchboard
