// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QSet>
#include <QString>

namespace Switchboard {

//! The ids of all entries of `services`, those of kinds that this version does not know included.
[[nodiscard]] QSet<QString> serviceIds(const Configuration &configuration);

//! An id for a service called \a name that is not in \a taken: the name in lower case with a hyphen
//! for everything an id cannot have, `service` when nothing is left, and a number when it is taken.
[[nodiscard]] QString makeServiceId(const QString &name, const QSet<QString> &taken);

//! \a name, or with the first free number from 2 on when a service of \a configuration has it;
//! within the length of a name. A number that is there already is counted up: `ws 2`, `ws 3`.
[[nodiscard]] QString makeServiceName(const QString &name, const Configuration &configuration);

//! The first port from \a first on, going on at 1024 after 65535, that no service of
//! \a configuration has; enabled or not.
[[nodiscard]] quint16 makeServicePort(quint16 first, const Configuration &configuration);

} // namespace Switchboard
