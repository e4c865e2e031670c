// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"

#include <QIcon>

namespace Switchboard {

//! The shape of \a token as an icon; follows a change of theme.
[[nodiscard]] QIcon stateIcon(StateToken token);

} // namespace Switchboard
