// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QLatin1String>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>

namespace Switchboard {

//! One field of a service that is set in its entry of the file, for comparing and merging. The id
//! never changes and `enabled` is the switch's: both are left out.
struct ServiceField {
    QString key; //!< as in the file: `port`, `limits.maxConnections`
    std::function<bool(const ServiceSettings &, const ServiceSettings &)> isSame;
    std::function<void(const ServiceSettings &from, ServiceSettings &to)> copy;
    //! The value in the words of the file; of the token nothing, of an empty list `[]`.
    std::function<QString(const ServiceSettings &)> text;
};

//! Every field, in the order of the file.
[[nodiscard]] const QList<ServiceField> &serviceFields();
//! The field called \a key, or null.
[[nodiscard]] const ServiceField *serviceField(const QString &key);
//! The keys of the fields that are not the same, in the order of the file.
[[nodiscard]] QStringList changedFields(const ServiceSettings &before,
                                        const ServiceSettings &after);

//! The field that is never shown as text.
inline constexpr QLatin1String TokenField("token");

} // namespace Switchboard
