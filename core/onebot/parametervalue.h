// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/actionspec.h"
#include "core/onebot/jsonscanner.h"
#include "core/support/result.h"

namespace Switchboard {

//! For texts out of a frame that was within the limits of its service: they must not be applied a
//! second time.
inline constexpr JsonLimits AlreadyChecked{JsonScanner::DepthCeiling,
                                           std::numeric_limits<int>::max()};

//! Converts one parameter to its declared type; not for messages. \a json is one JSON value that a
//! JsonScanner has accepted. The error names the parameter and what it must be.
[[nodiscard]] Result<QJsonValue> convertParameterValue(const ParameterSpec &spec,
                                                       QByteArrayView json);

//! The object or array in \a json, or in the text of the JSON string \a json, because forms and
//! queries have nothing but strings; undefined if it is neither.
[[nodiscard]] QJsonValue containerFromJson(QByteArrayView json);

//! Whether \a json, which is not empty, is a string.
[[nodiscard]] bool isJsonString(QByteArrayView json);

//! The text of the JSON string \a json.
[[nodiscard]] QString textOfJsonString(QByteArrayView json);

//! An error about \a spec: `parameter "NAME" ` and \a mustBe.
[[nodiscard]] Error parameterError(const ParameterSpec &spec, const QString &mustBe);

} // namespace Switchboard
