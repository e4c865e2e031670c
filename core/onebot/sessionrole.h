// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! What a session carries (protocol.md sections 2 and 3): decided by the request path where bots
//! connect to us, by the header X-Client-Role where we connect to them.
enum class SessionRole { Universal, Api, Event };

//! The words of the command line: `universal`, `api`, `event`.
[[nodiscard]] QString toString(SessionRole role);
//! The value of X-Client-Role: `Universal`, `API`, `Event`.
[[nodiscard]] QByteArray roleHeader(SessionRole role);

} // namespace Switchboard
