// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

namespace Switchboard {

//! What a request is answered with.
struct HttpResponse {
    int status = 200;
    QByteArray body;
    QByteArray contentType = QByteArrayLiteral("application/json; charset=utf-8");
    QList<std::pair<QByteArray, QByteArray>> fields; //!< besides those every answer has
};

enum class AfterResponse { KeepAlive, Close };

//! The bytes of the answer; \a wallMs is the time for the field Date.
[[nodiscard]] QByteArray encodeHttpResponse(const HttpResponse &response, AfterResponse after,
                                            qint64 wallMs);

//! The head of an answer whose body is a stream of events in chunks.
[[nodiscard]] QByteArray eventStreamHead(qint64 wallMs);
//! \a content as one chunk; empty content would end the stream.
[[nodiscard]] QByteArray encodeChunk(QByteArrayView content);
//! What ends a body in chunks.
[[nodiscard]] QByteArray lastChunk();

} // namespace Switchboard
