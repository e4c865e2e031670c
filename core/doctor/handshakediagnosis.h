// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/doctor/diagnosis.h"
#include "core/remote/httpresponsereader.h"
#include "core/remote/remotetarget.h"

#include <QByteArray>

#include <utility>

namespace Switchboard {

//! What was sent along and came back, without the token itself.
struct HandshakeFacts {
    RemoteTarget target;
    bool hasToken = false; //!< of HTTP POST: a secret
    int status = 0;
    bool isRightUpgrade = false; //!< 101 with the right fields
    QByteArray retryAfter; //!< the field, as it came
    QString explanation = QString(); //!< the beginning of the answer's body
};

//! The steps `http` and `token` of an answer. The second counts only when the first is ok, and only
//! 101 and the answers that speak of the token decide it here.
[[nodiscard]] std::pair<Diagnosis, Diagnosis> diagnoseAnswer(const HandshakeFacts &facts);

//! No answer came: \a received is what did come, \a failure what the reader says of it.
[[nodiscard]] Diagnosis diagnoseNoAnswer(const RemoteTarget &target, const QByteArray &received,
                                         HttpResponseReader::Failure failure);

} // namespace Switchboard
