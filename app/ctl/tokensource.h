// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/commandoptions.h"
#include "core/support/result.h"
#include "core/support/secret.h"

#include <QString>

namespace Switchboard {

//! Where the token of a command comes from.
enum class TokenSource { None, CommandLine, Input, File };

//! What `--token` and `--token-file` say.
struct TokenArguments {
    TokenSource source = TokenSource::None;
    QString file; //!< of File
    Secret given; //!< of CommandLine
};

//! Takes both options; what is wrong with them goes to \a options and begins with \a command.
[[nodiscard]] TokenArguments takeTokenOptions(const QString &command, CommandOptions &options);

} // namespace Switchboard
