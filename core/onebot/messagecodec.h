// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/messageformat.h"
#include "core/onebot/segment.h"
#include "core/support/result.h"

#include <QJsonArray>
#include <QJsonValue>

namespace Switchboard {

//! How a string given as a message is read.
enum class StringForm {
    CqCodes, //!< codes and entities are decoded
    PlainText, //!< `auto_escape`: the whole string is one text segment
};

//! Reads the parameter `message`: a string, an array of segments or one segment object (protocol.md
//! sections 9 and 10). The result is normalised and not empty; the error begins with `message`.
//! \a form has no effect on arrays and objects.
[[nodiscard]] Result<Message> messageFromJson(const QJsonValue &value, StringForm form);

//! Like messageFromJson() for arrays and objects only, and an empty message is fine. \a name is
//! what the error begins with.
[[nodiscard]] Result<Message> segmentsFromJson(const QJsonValue &value, const QString &name);

//! The array form.
[[nodiscard]] QJsonArray messageToJson(const Message &message);

//! The array or the string form, for `message` in events and results.
[[nodiscard]] QJsonValue messageToJson(const Message &message, MessageFormat format);

} // namespace Switchboard
