// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"
#include "core/sessions/sessioninfo.h"
#include "ui/support/stateshapes.h"

#include <QString>

namespace Switchboard {

//! A state in the user's language and its shape.
struct StateText {
    StateToken token = StateToken::Off;
    QString text;
};

[[nodiscard]] StateText stateText(const ServiceStatus &status);
[[nodiscard]] StateText stateText(SessionState state);
//! `Universal`, `API`, `Event`.
[[nodiscard]] QString roleText(SessionRole role);
//! Why \a status failed, one sentence in the user's language; empty when it did not.
[[nodiscard]] QString failureText(const ServiceStatus &status);

} // namespace Switchboard
