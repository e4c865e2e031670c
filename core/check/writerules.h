// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkrule.h"
#include "core/onebot/segment.h"
#include "core/support/result.h"

#include <QJsonObject>

namespace Switchboard {

struct CheckOptions;

//! Messages sent to the user or group that the options name, and read back with get_msg.
[[nodiscard]] CheckRules writeRules();

//! The frame of a vector that sends a message, to the user or group of \a options. The error says
//! why it cannot be sent.
[[nodiscard]] Result<QByteArray> adaptedSending(const QJsonObject &vector,
                                                const CheckOptions &options);

//! What of \a sent is not in \a found, segment by segment; empty = it is the same message. A server
//! may add values to a segment.
[[nodiscard]] QString messageMismatch(const Message &sent, const Message &found);

} // namespace Switchboard
