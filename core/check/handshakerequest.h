// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checktarget.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <utility>

namespace Switchboard {

//! The request that opens a WebSocket, right or wrong.
struct HandshakeRequest {
    QByteArray method = "GET";
    QByteArray target = "/";
    QByteArray version = "1.1";
    QList<std::pair<QByteArray, QByteArray>> fields;

    [[nodiscard]] QByteArray toBytes() const;
    //! What Sec-WebSocket-Accept must be in the answer.
    [[nodiscard]] QByteArray expectedAccept() const;
};

//! A right request for \a path, `/`, `/api` or `/event`, with the target's token.
[[nodiscard]] HandshakeRequest upgradeRequest(const CheckTarget &target, const QByteArray &path);

//! The request of a vector of handshake.json with the host, path and token of \a target. The error
//! says why the vector means nothing for this target.
[[nodiscard]] Result<HandshakeRequest> adaptedHandshake(const QJsonObject &vector,
                                                        const CheckTarget &target);

} // namespace Switchboard
