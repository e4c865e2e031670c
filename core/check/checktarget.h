// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"
#include "core/support/secret.h"

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! Which certificates of a `wss://` server are good enough.
enum class CertificateTrust { Verified, Any };

//! The forward WebSocket of the OneBot implementation that is checked.
struct CheckTarget {
    QString host; //!< name or address, IPv6 without brackets
    quint16 port = 0;
    bool usesTls = false;
    CertificateTrust trust = CertificateTrust::Verified;
    QByteArray basePath; //!< in front of `/`, `/api` and `/event`; empty or beginning with a slash
    Secret token; //!< empty = the server wants none

    //! For the field Host.
    [[nodiscard]] QByteArray hostField() const;
    //! Without the token.
    [[nodiscard]] QString url() const;
};

//! Reads a `ws://` or `wss://` address. The path may end with a role, which is taken off; a query
//! may hold nothing but `access_token`, which becomes the token.
[[nodiscard]] Result<CheckTarget> checkTargetFromUrl(const QString &text);

} // namespace Switchboard
