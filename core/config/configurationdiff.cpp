// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/configurationdiff.h"

#include "core/config/servicefields.h"

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
    for (const ServiceField &field : serviceFields()) {
        if (!field.isSame(before, after))
            changes |= field.change;
    }
    if (before.tls.isOn() != after.tls.isOn())
        changes |= ServiceChange::Restart;
    return changes;
}

bool mayMendStart(const ServiceSettings &before, const ServiceSettings &after)
{
    return !(before.tls == after.tls)
        || serviceChanges(before, after)
               .testAnyFlags(ServiceChange::Restart | ServiceChange::Replace
                             | ServiceChange::Reauthenticate);
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
