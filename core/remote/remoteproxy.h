// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/support/result.h"

#include <QNetworkProxy>

namespace Switchboard {

//! The proxy of \a settings: HTTP CONNECT or SOCKS5; NoProxy without one, whatever the environment
//! says. The proxy looks the name of the other side up. Errors name the field `proxy`.
[[nodiscard]] Result<QNetworkProxy> remoteProxy(const RemoteSettings &settings);

} // namespace Switchboard
