// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/doctor/diagnosis.h"

#include <QByteArray>

#include <optional>
#include <utility>

namespace Switchboard {

//! A finding that belongs to one of the steps `token`, `role` and `frame`.
using PlacedDiagnosis = std::pair<DoctorStep, Diagnosis>;

//! What the first text of the other side says of us as an implementation.
[[nodiscard]] PlacedDiagnosis diagnoseText(const QByteArray &text);

//! The other side closed the connection right after the handshake. \a code is that of its Close;
//! nothing = TCP ended, or the Close had no code. \a role is the one we had.
[[nodiscard]] PlacedDiagnosis diagnoseClose(std::optional<quint16> code, const QString &reason,
                                            const QString &role);

//! The other side does not answer a ping.
[[nodiscard]] Diagnosis diagnoseHalfOpen();
//! It sent something that is no WebSocket frame, or none that a server may send.
[[nodiscard]] Diagnosis diagnoseBrokenFrame();

} // namespace Switchboard
