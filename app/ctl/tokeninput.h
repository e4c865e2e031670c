// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/tokensource.h"

#include <QString>

namespace Switchboard {

//! The first line of standard input, without blanks around it. A terminal is asked for it and does
//! not show what is typed.
[[nodiscard]] QString readTokenFromInput();

//! The token that \a arguments of \a command lead to; empty when none is given. A token on the
//! command line is warned of.
[[nodiscard]] Result<Secret> readToken(const QString &command, const TokenArguments &arguments);

} // namespace Switchboard
