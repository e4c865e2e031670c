// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/action.h"
#include "core/onebot/jsonscanner.h"

#include <variant>

namespace Switchboard {

//! A frame that is no request: it gets 1400.
struct MalformedRequest {
    QString reason; //!< what is wrong and where, for humans
    QByteArray echo; //!< the original bytes if the frame was JSON with an echo; else null
};

using RequestOutcome = std::variant<ActionRequest, MalformedRequest>;

//! Takes one frame apart (protocol.md section 7). Nothing is looked up and `params` stays text.
//!
//! The echo survives as long as the frame is an object in valid JSON within \a limits, whatever
//! else is wrong with it. Of equal keys the last one counts.
[[nodiscard]] RequestOutcome decodeRequest(QByteArrayView frame, const JsonLimits &limits);

//! The word in `status`.
enum class ResponseStatus { Ok, Async, Failed };

//! One response as compact JSON with raw UTF-8: `status`, `retcode`, `data`, then `message` and
//! `wording` if \a wording is not empty, then `echo` unless \a echo is null.
//!
//! \a data is JSON text; empty means null. \a echo is copied in as it is.
[[nodiscard]] QByteArray encodeResponse(ResponseStatus status, int retcode, QByteArrayView data,
                                        const QString &wording, const QByteArray &echo);

//! The response for a backend's \a result: data is dropped from failures.
[[nodiscard]] QByteArray encodeResponse(const ActionResult &result, const QByteArray &echo);

} // namespace Switchboard
