// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationdiff.h"

#include <algorithm>

namespace Switchboard {

namespace {

template <typename T> const T *findById(const QList<T> &entries, const QString &id)
{
    const auto found = std::ranges::find(entries, id, &T::id);
    return found == entries.cend() ? nullptr : &*found;
}

//! The ids of \a entries that \a others has too.
QStringList commonIds(const QList<ServiceSettings> &entries, const QList<ServiceSettings> &others)
{
    QStringList ids;
    for (const ServiceSettings &entry : entries) {
        if (findById(others, entry.id))
            ids.append(entry.id);
    }
    return ids;
}

template <typename Difference, typename T>
QList<Difference> removedEntries(const QList<T> &before, const QList<T> &after)
{
    QList<Difference> result;
    for (const T &entry : before) {
        if (findById(after, entry.id))
            continue;
        Difference removed;
        removed.id = entry.id;
        removed.fate = EntryFate::Removed;
        result.append(removed);
    }
    return result;
}

} // namespace

ServiceChanges serviceChanges(const ServiceSettings &before, const ServiceSettings &after)
{
    ServiceChanges changes;
    changes.setFlag(ServiceChange::EnabledChanged, before.enabled != after.enabled);
    changes.setFlag(ServiceChange::Reauthenticate, !(before.token == after.token));
    changes.setFlag(ServiceChange::Rebind, before.host != after.host || before.port != after.port);
    changes.setFlag(ServiceChange::BackendChanged,
                    before.backend != after.backend || before.account != after.account);

    // What is left is live, so that a new field is never forgotten.
    ServiceSettings rest = before;
    rest.enabled = after.enabled;
    rest.token = after.token;
    rest.host = after.host;
    rest.port = after.port;
    rest.backend = after.backend;
    rest.account = after.account;
    changes.setFlag(ServiceChange::Live, !(rest == after));
    return changes;
}

ConfigurationDifference configurationDifference(const Configuration &before,
                                                const Configuration &after)
{
    ConfigurationDifference result;
    result.backends = removedEntries<BackendDifference>(before.backends, after.backends);
    for (const BackendSettings &backend : after.backends) {
        const BackendSettings *old = findById(before.backends, backend.id);
        if (!old)
            result.backends.append({.id = backend.id, .fate = EntryFate::Added});
        else if (!(*old == backend))
            result.backends.append({.id = backend.id, .fate = EntryFate::Changed});
    }

    result.services = removedEntries<ServiceDifference>(before.services, after.services);
    for (const ServiceSettings &service : after.services) {
        const ServiceSettings *old = findById(before.services, service.id);
        const ServiceChanges changes = old ? serviceChanges(*old, service) : ServiceChanges();
        if (!old)
            result.services.append({.id = service.id, .fate = EntryFate::Added, .changes = {}});
        else if (changes)
            result.services.append(
                {.id = service.id, .fate = EntryFate::Changed, .changes = changes});
    }
    result.orderChanged =
        commonIds(before.services, after.services) != commonIds(after.services, before.services);
    return result;
}

} // namespace Switchboard
