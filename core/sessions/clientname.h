// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! The bot framework or library behind a User-Agent, with its version where it is given:
//! `NoneBot2 2.4.4`, `ZeroBot 1.6.3`, `websockets 10.4`. Empty when nothing is recognised.
[[nodiscard]] QString clientNameFrom(const QString &userAgent);

} // namespace Switchboard
