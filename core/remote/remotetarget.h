// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! Where a connection of ours goes: the URL of a setting, taken apart.
struct RemoteTarget {
    //! What is spoken there after TLS.
    enum class Protocol { WebSocket, Http };

    QString url; //!< as it was written
    Protocol protocol = Protocol::WebSocket;
    bool isSecure = false; //!< wss or https
    QString host; //!< a name in ASCII, or an address without brackets
    bool isAddress = false; //!< the host needs no look-up
    quint16 port = 0;
    QByteArray requestTarget; //!< path and query as they go into the request
    QByteArray hostField; //!< for the field Host; with the port where it is not the usual one

    //! Path without the query.
    [[nodiscard]] QByteArray path() const;
    //! `ws://host:port/path` for logs: the query may have a token.
    [[nodiscard]] QString label() const;
};

//! Reads \a url as strictly as parseMediaUrl(); ws, wss, http or https. The error begins with
//! \a field.
[[nodiscard]] Result<RemoteTarget> parseRemoteTarget(const QString &url, const QString &field);

} // namespace Switchboard
