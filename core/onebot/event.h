// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/messageformat.h"
#include "core/onebot/segment.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! One event on its way to the sessions.
struct Event {
    qint64 selfId = 0;
    qint64 time = 0; //!< seconds since 1970
    QString kind; //!< `message.group`, `meta_event.heartbeat`: post_type and the type below it
    QJsonObject fields; //!< everything but time, self_id and what hasMessage writes
    bool hasMessage = false; //!< whether message, raw_message and message_format are written
    Message message;
};

//! The event as one line of JSON with raw UTF-8. Never contains `echo`.
[[nodiscard]] QByteArray encodeEvent(const Event &event, MessageFormat format);

} // namespace Switchboard
