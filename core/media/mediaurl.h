// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QHostAddress>
#include <QString>

#include <optional>

namespace Switchboard {

//! An http(s) address that a file may be fetched from, taken apart without a guess.
struct MediaUrl {
    bool isSecure = false; //!< https
    QString host; //!< a name in ASCII, or an address without brackets
    std::optional<QHostAddress> address; //!< when the host is an address
    quint16 port = 0;
    QByteArray target; //!< path and query as they go into the request

    //! The field Host of a request; with the port where it is not the usual one.
    [[nodiscard]] QByteArray hostField() const;
    //! The whole address in ASCII, without fragment.
    [[nodiscard]] QString text() const;
    //! The last part of the path, decoded, when it can name a file; else empty.
    [[nodiscard]] QString fileName() const;
};

//! Reads \a text strictly: whatever two programs might read differently is refused, such as
//! credentials, backslashes, spaces, IPv4 addresses in octal or as one number, names that end in a
//! dot, and names outside of ASCII.
Result<MediaUrl> parseMediaUrl(const QString &text);

//! Where the field Location \a location of an answer from \a base leads.
Result<MediaUrl> resolveRedirect(const MediaUrl &base, const QByteArray &location);

} // namespace Switchboard
