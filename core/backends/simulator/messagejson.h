// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"

#include <QJsonArray>

namespace Switchboard {

//! The array form of \a message (protocol.md section 10).
[[nodiscard]] QJsonArray toJsonArray(const Message &message);

//! The message that toJsonArray() wrote; not a parser for what bots send.
[[nodiscard]] Message fromJsonArray(const QJsonArray &segments);

} // namespace Switchboard
