// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QByteArray>

namespace Switchboard {

//! The text of a configuration file. Known values are merged into Configuration::document: unknown
//! keys survive at every level, entries are matched by id, entries of kinds that this version does
//! not know keep their place. Limits, filters and policies hold only what differs from the default
//! or was there before. The text holds the tokens; write it with writePrivateFile().
[[nodiscard]] QByteArray writeConfiguration(const Configuration &configuration);

} // namespace Switchboard
