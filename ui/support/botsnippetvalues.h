// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! What the writers of snippets fill in.
struct SnippetValues {
    QString url;
    QString token; //!< as it is shown; of HTTP POST the secret; may be empty
    bool masked = false; //!< the token is dots, which no language has to quote
    qint64 selfId = 0;
};

//! A string literal of JSON, which YAML, Go, Python and JavaScript read as well.
[[nodiscard]] QString quoted(const QString &text);
//! A value of a dotenv file. NoneBot reads each value as JSON first, so that a token of digits only
//! would become a number: such a one is given as a string of JSON.
[[nodiscard]] QString dotenvValue(const QString &text);
//! One word of a shell.
[[nodiscard]] QString shellWord(const QString &text);
//! Host, port and path of a URL that we dial; a port that is not there is that of the scheme.
[[nodiscard]] QString hostOf(const QString &url);
[[nodiscard]] int portOf(const QString &url);
[[nodiscard]] QString pathOf(const QString &url);

} // namespace Switchboard
