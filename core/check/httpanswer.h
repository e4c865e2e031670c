// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace Switchboard {

//! The head of a server's HTTP/1.1 answer.
struct HttpAnswer {
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> fields; //!< values without outer blanks

    //! The value of the first field called \a name (case-insensitive), or nothing.
    [[nodiscard]] std::optional<QByteArray> value(QByteArrayView name) const;
};

//! Takes the head of an answer off the front of \a buffer; nothing while it is not complete.
//! A status of 0 means that it is no HTTP answer.
[[nodiscard]] std::optional<HttpAnswer> takeHttpAnswer(QByteArray &buffer);

} // namespace Switchboard
