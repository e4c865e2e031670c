// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace Switchboard {

//! Limits of a request head (reliability section 2).
namespace HeadLimits {
inline constexpr qsizetype MaxBytes = 16 * 1024;
inline constexpr qsizetype MaxFields = 64;
} // namespace HeadLimits

//! The head of an HTTP/1 request: the request line and the header fields, nothing of the body.
struct RequestHead {
    QByteArray method;
    QByteArray target; //!< as sent, percent-encoding included
    int minorVersion = 1; //!< of HTTP/1.x
    QList<std::pair<QByteArray, QByteArray>> fields; //!< name as sent, value without outer blanks
    qsizetype size = 0; //!< bytes up to and including the blank line

    //! The value of the first field called \a name (case-insensitive), or nothing.
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name) const;
    //! How often a field called \a name appears.
    [[nodiscard]] qsizetype count(QByteArrayView name) const;
    //! Whether a comma-separated list field called \a name contains \a token (both
    //! case-insensitive).
    [[nodiscard]] bool listContains(QByteArrayView name, QByteArrayView token) const;
};

//! The length of a complete head at the start of \a bytes, blank line included; -1 = not complete
//! yet.
[[nodiscard]] qsizetype headLength(QByteArrayView bytes);

//! Parses a complete head strictly (RFC 9112; no obs-fold, no bare LF). The error says what is
//! wrong.
[[nodiscard]] Result<RequestHead> parseRequestHead(QByteArrayView bytes);

} // namespace Switchboard
