// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/commandoptions.h"

#include <QJsonObject>
#include <QStringList>

namespace Switchboard {

//! The request of `block list`, `block add ...` and `block remove ...`.
[[nodiscard]] QJsonObject blockRequest(const QStringList &words, CommandOptions &options);

//! Whether \a request blocks a token, whose text is still to be read from standard input.
[[nodiscard]] bool isTokenBlock(const QJsonObject &request);

} // namespace Switchboard
