// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QtGlobal>

namespace Switchboard {

class CheckContext;

//! The number of the server's own account, by get_login_info.
[[nodiscard]] Result<qint64> accountNumber(CheckContext &context);

//! A group that the account is in, by get_group_list. The error says that there is none.
[[nodiscard]] Result<qint64> someGroup(CheckContext &context);

} // namespace Switchboard
