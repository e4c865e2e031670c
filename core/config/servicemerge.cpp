// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/servicemerge.h"

#include "core/config/servicefields.h"

#include <algorithm>

namespace Switchboard {

namespace {

template <typename T> const T *findById(const QList<T> &entries, const QString &id)
{
    const auto found = std::ranges::find(entries, id, &T::id);
    return found == entries.cend() ? nullptr : &*found;
}

bool mergedSwitch(bool base, bool mine, bool theirs)
{
    return mine != base ? mine : theirs;
}

ServiceSettings mergeEntry(const ServiceSettings &base, const ServiceSettings &mine,
                           const ServiceSettings &theirs)
{
    ServiceSettings merged = mergeService(base, mine, theirs).merged;
    merged.enabled = mergedSwitch(base.enabled, mine.enabled, theirs.enabled);
    return merged;
}

BackendSettings mergeEntry(const BackendSettings &base, const BackendSettings &mine,
                           const BackendSettings &theirs)
{
    BackendSettings merged = theirs;
    merged.enabled = mergedSwitch(base.enabled, mine.enabled, theirs.enabled);
    return merged;
}

template <typename T>
QList<T> mergeEntries(const QList<T> &base, const QList<T> &mine, const QList<T> &theirs)
{
    QList<T> result;
    for (const T &entry : mine) {
        const T *before = findById(base, entry.id);
        const T *now = findById(theirs, entry.id);
        if (before && now)
            result.append(mergeEntry(*before, entry, *now));
        else if (!before) // I brought it in, or back
            result.append(entry);
        // Otherwise they took it out after my change.
    }
    for (const T &entry : theirs) {
        if (!findById(base, entry.id) && !findById(mine, entry.id))
            result.append(entry);
    }
    return result;
}

} // namespace

ServiceMerge mergeService(const ServiceSettings &base, const ServiceSettings &mine,
                          const ServiceSettings &theirs)
{
    ServiceMerge merge{.merged = mine, .conflicts = {}, .taken = {}, .kept = {}};
    merge.merged.id = theirs.id;
    merge.merged.enabled = theirs.enabled;
    for (const ServiceField &field : serviceFields()) {
        const bool iChanged = !field.isSame(base, mine);
        const bool theyChanged = !field.isSame(base, theirs);
        if (iChanged && theyChanged) {
            if (!field.isSame(mine, theirs))
                merge.conflicts.append(field.key);
        } else if (theyChanged) {
            field.copy(theirs, merge.merged);
            merge.taken.append(field.key);
        } else if (iChanged) {
            merge.kept.append(field.key);
        }
    }
    return merge;
}

Configuration mergeConfiguration(const Configuration &base, const Configuration &mine,
                                 const Configuration &theirs)
{
    return {.backends = mergeEntries(base.backends, mine.backends, theirs.backends),
            .services = mergeEntries(base.services, mine.services, theirs.services),
            .document = mine.document};
}

} // namespace Switchboard
