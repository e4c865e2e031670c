// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/config/objectreader.h"

#include <optional>

namespace Switchboard {

//! The checked `id` of an entry of `services` or `backends`.
[[nodiscard]] QString readEntryId(ObjectReader &entry);

//! The kind with this word in the file, or nothing.
[[nodiscard]] std::optional<ServiceKind> serviceKindFrom(const QString &word);

//! One entry of `services` of the kind \a kind, checked on its own: whether its id, name and port
//! are unique and its backend exists is for the caller.
[[nodiscard]] ServiceSettings readService(ObjectReader &entry, ServiceKind kind);

} // namespace Switchboard
