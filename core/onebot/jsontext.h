// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QJsonValue>
#include <QString>

#include <optional>

namespace Switchboard {

//! The text of a JSON string that was checked by a JsonScanner; \a content is what stands between
//! the quotes. Unpaired surrogates stay as they are.
[[nodiscard]] QString unescapedJsonString(QByteArrayView content);

//! \a value as compact JSON with raw UTF-8. Integers keep all 64 bits.
[[nodiscard]] QByteArray toJsonText(const QJsonValue &value);

//! The value of a JSON number that was checked by a JsonScanner, if it is integral and fits in 64
//! bits: `1.0` and `1e3` are, `1.5` and 9223372036854775808 are not. Exact, no floating point is
//! involved.
[[nodiscard]] std::optional<qint64> integerFromJsonNumber(QByteArrayView number);

//! The value of at most 19 decimal digits with or without a minus sign in front, if it fits in 64
//! bits.
[[nodiscard]] std::optional<qint64> integerFromDigits(QStringView text);

} // namespace Switchboard
