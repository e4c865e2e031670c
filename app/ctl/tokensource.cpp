// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/tokensource.h"

namespace Switchboard {

TokenArguments takeTokenOptions(const QString &command, CommandOptions &options)
{
    const QString token = options.take("token");
    const QString file = options.take("token-file");
    if (!token.isEmpty() && !file.isEmpty())
        options.complain(command + QStringLiteral(": give the token once"));
    if (!file.isEmpty())
        return {.source = TokenSource::File, .file = file};
    if (token == QLatin1String("-"))
        return {.source = TokenSource::Input};
    if (!token.isEmpty())
        return {.source = TokenSource::CommandLine, .given = Secret(token.toUtf8())};
    return {};
}

} // namespace Switchboard
