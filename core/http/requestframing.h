// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/requesthead.h"

#include <QString>

#include <variant>

namespace Switchboard {

//! What the head of a request says about the bytes behind it (RFC 9112 sections 6 and 9).
struct RequestFraming {
    enum class Body { None, Length, Chunked };

    Body body = Body::None;
    qint64 length = 0; //!< of the body, when it was declared
    bool keepsAlive = true; //!< another request may follow on the connection
    bool expectsContinue = false; //!< the body comes after `100 Continue`
};

//! A request that cannot be read on; the connection ends after the answer.
struct HttpProblem {
    int status = 400;
    QString explanation; //!< English, one line: what is wrong and what to do
};

//! Decides how a request is framed. Whatever two readers could understand in two ways is a problem,
//! although the standard would let a part of it pass.
[[nodiscard]] std::variant<RequestFraming, HttpProblem> decideFraming(const RequestHead &head);

} // namespace Switchboard
