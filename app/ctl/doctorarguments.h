// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/tokensource.h"
#include "core/config/configuration.h"

#include <QStringList>

namespace Switchboard {

//! What `doctor URL ...` is to do.
struct DoctorArguments {
    ServiceSettings settings; //!< a service that connects to the URL; still without the token
    TokenArguments token;
};

//! Whether the words of `doctor` name an address, not a service of the running program.
[[nodiscard]] bool isDoctorUrl(const QStringList &words);

//! Reads the words and options of `doctor URL`; what is wrong goes to \a options.
[[nodiscard]] DoctorArguments doctorArguments(const QStringList &words, CommandOptions &options);

//! The request of `doctor ID`; what is wrong goes to \a options.
[[nodiscard]] QJsonObject doctorRequest(const QStringList &words, CommandOptions &options);

} // namespace Switchboard
