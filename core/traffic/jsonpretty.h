// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Switchboard {

//! JSON laid out for people.
struct PrettyJson {
    QString text; //!< one member a line, two blanks a level, `\uXXXX` as characters
    bool complete = true; //!< false: only the beginning was asked for
};

//! Lays \a json out, which must be valid; of a longer text only the first \a maxBytes. Numbers
//! stay as they are. Takes no longer than what it lays out.
[[nodiscard]] PrettyJson prettyJson(QByteArrayView json, qsizetype maxBytes = -1);

//! The first \a maxBytes of \a text, cut at a character boundary.
[[nodiscard]] QByteArrayView utf8Beginning(QByteArrayView text, qsizetype maxBytes);

//! The first \a maxBytes of what stands between the quotes of a valid JSON string, not cut inside a
//! character or an escape; negative = all of it.
[[nodiscard]] QByteArrayView jsonStringBeginning(QByteArrayView content, qsizetype maxBytes);

} // namespace Switchboard
