// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

namespace Switchboard {

//! Whether \a value is a JSON number without a fraction that fits in 64 bits.
[[nodiscard]] bool isInteger(const QJsonValue &value);

//! What is wrong with the `data` of an answer; empty = nothing. \a response is `response` of an
//! action in actions.json: kind and fields. Extensions are not looked at.
[[nodiscard]] QString dataFault(const QJsonValue &data, const QJsonObject &response);

//! The same for the fields of one object.
[[nodiscard]] QString fieldsFault(const QJsonObject &object, const QJsonArray &fields);

} // namespace Switchboard
