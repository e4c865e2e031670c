// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace Switchboard {

//! `OneBot/11 Switchboard/1.0`: how we name ourselves when we connect as an implementation.
[[nodiscard]] inline QByteArray implementationUserAgent()
{
    return QByteArrayLiteral("OneBot/11 Switchboard/" SWITCHBOARD_VERSION);
}

} // namespace Switchboard
