// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configurationdiff.h"

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
    ServiceChange change = ServiceChange::Live; //!< what a new value needs
    std::function<bool(const ServiceSettings &, const ServiceSettings &)> isSame;
    std::function<void(const ServiceSettings &from, ServiceSettings &to)> copy;
    //! The value in the words of the file; of a secret nothing, of an empty list `[]`.
    std::function<QString(const ServiceSettings &)> text;
};

//! Every field, in the order of the file.
[[nodiscard]] const QList<ServiceField> &serviceFields();
//! The field called \a key, or null.
[[nodiscard]] const ServiceField *serviceField(const QString &key);
//! The keys of the fields that are not the same, in the order of the file.
[[nodiscard]] QStringList changedFields(const ServiceSettings &before,
                                        const ServiceSettings &after);

inline constexpr QLatin1String TokenField("token");
//! Whether the value of \a key is never shown as text.
[[nodiscard]] bool isSecretField(const QString &key);
//! Whether a service of \a kind has \a field.
[[nodiscard]] bool hasField(ServiceKind kind, const ServiceField &field);

} // namespace Switchboard
