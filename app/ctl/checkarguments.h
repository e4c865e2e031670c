// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/commandoptions.h"
#include "app/ctl/tokensource.h"
#include "core/check/checkcontext.h"
#include "core/check/checkreport.h"
#include "core/check/checktarget.h"

#include <QString>
#include <QStringList>

namespace Switchboard {

//! What `check URL ...` is to do.
struct CheckArguments {
    CheckTarget target; //!< with the token of the address, if it has one
    TokenArguments token;
    CheckOptions options;
    QStringList patterns; //!< of rule ids; empty = all rules
    Strictness strictness = Strictness::Standard;
};

//! Reads the words and options of `check`; what is wrong goes to \a options.
[[nodiscard]] CheckArguments checkArguments(const QStringList &words, CommandOptions &options);

} // namespace Switchboard
