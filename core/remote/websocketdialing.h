// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/support/result.h"

#include <QWebSocket>

#include <functional>

namespace Switchboard {

//! Why a certificate was not taken, as one line.
using CertificateRefused = std::function<void(const QString &reason)>;

//! Prepares a fresh \a socket for opening \a url: proxy, TLS 1.2 and later, and which certificates
//! are taken. \a refused is called before the socket's own error when a certificate was not; the
//! request with the token has not been sent then. The error names the field that cannot be used.
Result<void> prepareDialing(QWebSocket &socket, const RemoteSettings &settings, const QString &url,
                            const CertificateRefused &refused = {});

} // namespace Switchboard
