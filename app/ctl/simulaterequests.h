// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/commandoptions.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! The request of `simulate ACT KEY=VALUE...`, `simulate ACT JSON`, `simulate group-message ...` or
//! `simulate private-message ...`.
[[nodiscard]] QJsonObject simulateRequest(const QStringList &words, CommandOptions &options);

//! What `simulate list` prints: every act with its parameters, one a line.
[[nodiscard]] QString actListText();

} // namespace Switchboard
