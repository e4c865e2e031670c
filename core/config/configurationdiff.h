// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QFlags>
#include <QList>
#include <QString>

namespace Switchboard {

//! What a changed service needs (design section 5, Configuration).
enum class ServiceChange {
    EnabledChanged = 0x01, //!< switch it on or off
    Live = 0x02, //!< apply to the running service, sessions stay
    Reauthenticate = 0x04, //!< another token: close the sessions admitted with the old one (4001)
    Restart = 0x08, //!< another place, or another way to it: off and on again
    Replace = 0x10, //!< another kind, backend or account: a new service takes its place
};
Q_DECLARE_FLAGS(ServiceChanges, ServiceChange)
Q_DECLARE_OPERATORS_FOR_FLAGS(ServiceChanges)

enum class EntryFate { Added, Removed, Changed };

//! One service that is not the same in both configurations.
struct ServiceDifference {
    QString id;
    EntryFate fate = EntryFate::Changed;
    ServiceChanges changes; //!< only when Changed, then never empty

    friend bool operator==(const ServiceDifference &, const ServiceDifference &) = default;
};

//! One backend that is not the same in both configurations; Changed = switched on or off.
struct BackendDifference {
    QString id;
    EntryFate fate = EntryFate::Changed;

    friend bool operator==(const BackendDifference &, const BackendDifference &) = default;
};

//! What must be done to get from one configuration to another. Removed entries come first, then the
//! others in the order of the new configuration.
struct ConfigurationDifference {
    QList<BackendDifference> backends;
    QList<ServiceDifference> services;
    bool orderChanged = false; //!< the services that stay stand in another order

    [[nodiscard]] bool isEmpty() const
    {
        return backends.isEmpty() && services.isEmpty() && !orderChanged;
    }
};

//! The difference of two values of one service; none when they are equal. What each field needs
//! stands in serviceFields(); new certificate files are live as long as TLS stays on.
[[nodiscard]] ServiceChanges serviceChanges(const ServiceSettings &before,
                                            const ServiceSettings &after);

//! Whether a service that could not start may do so with \a after: another place, token or
//! certificate.
[[nodiscard]] bool mayMendStart(const ServiceSettings &before, const ServiceSettings &after);

[[nodiscard]] ConfigurationDifference configurationDifference(const Configuration &before,
                                                              const Configuration &after);

} // namespace Switchboard
