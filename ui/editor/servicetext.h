// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QString>
#include <QStringList>

namespace Switchboard {

//! The name of a field of serviceFields() in the user's language; the key when it has none.
[[nodiscard]] QString fieldName(const QString &key);
//! The value of that field for people; of a secret only whether there is one.
[[nodiscard]] QString fieldValue(const QString &key, const ServiceSettings &settings);
//! Whether \a key is a field with a secret, and \a settings have one.
[[nodiscard]] bool isSecretSet(const QString &key, const ServiceSettings &settings);

//! What is different in \a after, one line for each service, for a banner.
[[nodiscard]] QStringList configurationChanges(const Configuration &before,
                                               const Configuration &after);

} // namespace Switchboard
