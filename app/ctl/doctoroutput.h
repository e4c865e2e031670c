// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! One step of the doctor as lines for people; `role` and `url` are left out.
[[nodiscard]] QString formatDoctorStep(const QJsonObject &step);
//! All steps of `doctor`, under a heading for each connection.
[[nodiscard]] QString formatDoctor(const QJsonObject &data);

} // namespace Switchboard
