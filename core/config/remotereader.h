// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/config/objectreader.h"

namespace Switchboard {

//! Reads the keys of a service that connects to somebody: `url`, `proxy`, `pin` and so on; what
//! cannot be used is reported at its key.
[[nodiscard]] RemoteSettings readRemote(ObjectReader &entry, ServiceKind kind);
//! Reads `secret`, `timeoutSeconds` and `retries` of an HTTP POST service.
[[nodiscard]] PostSettings readPost(ObjectReader &entry);
//! Reads the object `tls` of a service that listens.
[[nodiscard]] TlsSettings readTls(ObjectReader reader);
//! Reads a password or key under \a key: any characters but control characters. No message
//! repeats a part of it.
[[nodiscard]] Secret readSecret(ObjectReader &entry, const QString &key);

//! Why \a url cannot be a target of a service of \a kind; empty when it can.
[[nodiscard]] QString problemOfUrl(const QString &url, ServiceKind kind);
//! Why \a proxy cannot be used; empty when it can, or is empty.
[[nodiscard]] QString problemOfProxy(const QString &proxy);
//! Why \a pin cannot be used; empty when it can, or is empty.
[[nodiscard]] QString problemOfPin(const QString &pin);

} // namespace Switchboard
