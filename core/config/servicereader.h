// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/config/objectreader.h"

namespace Switchboard {

//! The checked `id` of an entry of `services` or `backends`.
[[nodiscard]] QString readEntryId(ObjectReader &entry);

//! One entry of `services` of the kind `websocket-server`, checked on its own: whether its id, name
//! and port are unique and its backend exists is for the caller.
[[nodiscard]] ServiceSettings readService(ObjectReader &entry);

} // namespace Switchboard
