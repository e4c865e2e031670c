// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! The doctor's steps (core/doctor) in the user's language. Pure.

//! What the step called \a name is about: `Name`, `TCP`, `TLS`.
[[nodiscard]] QString doctorStepTitle(const QString &name);
//! What \a step found, one line; the server's own words behind it.
[[nodiscard]] QString doctorStepText(const QJsonObject &step);
//! What helps, one sentence; empty = nothing to do.
[[nodiscard]] QString doctorFixText(const QJsonObject &step);

} // namespace Switchboard
