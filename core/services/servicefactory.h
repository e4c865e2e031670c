// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/service.h"

#include <memory>

namespace Switchboard {

//! The service that \a settings ask for; null when this version has none of that kind. \a route
//! and \a registry outlive it.
[[nodiscard]] std::unique_ptr<Service> makeService(const ServiceSettings &settings,
                                                   BackendRoute &route, SessionRegistry &registry,
                                                   const Clock &clock);

} // namespace Switchboard
