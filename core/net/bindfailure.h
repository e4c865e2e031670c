// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"

#include <QHostAddress>
#include <QString>
#include <QTcpServer>

namespace Switchboard {

//! The address that `host` of the configuration means; `localhost` is 127.0.0.1. Null when it is
//! neither an address nor `localhost`.
[[nodiscard]] QHostAddress listenAddress(const QString &host);

//! Why \a server could not listen on \a host and \a port: kind and message; the port's owner is
//! looked for elsewhere.
[[nodiscard]] ServiceFailure bindFailure(const QTcpServer &server, const QString &host,
                                         quint16 port);

} // namespace Switchboard
