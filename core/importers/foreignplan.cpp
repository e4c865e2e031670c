// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/foreignplan.h"

#include "core/config/servicefields.h"
#include "core/config/serviceids.h"

#include <QHostAddress>

#include <algorithm>

namespace Switchboard {

namespace {

bool isWildcard(const QString &host)
{
    const QHostAddress address(host);
    return address == QHostAddress(QHostAddress::AnyIPv4)
        || address == QHostAddress(QHostAddress::AnyIPv6);
}

QString plainHost(const QString &host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0
        ? QStringLiteral("127.0.0.1")
        : host.toLower();
}

//! Whether two services could not listen at the same time.
bool sharePort(const ServiceSettings &a, const ServiceSettings &b)
{
    return a.listens() && b.listens() && a.port != 0 && a.port == b.port
        && (isWildcard(a.host) || isWildcard(b.host) || plainHost(a.host) == plainHost(b.host));
}

bool shareTarget(const ServiceSettings &a, const ServiceSettings &b)
{
    return a.remote.url == b.remote.url && a.remote.apiUrl == b.remote.apiUrl
        && a.remote.eventUrl == b.remote.eventUrl;
}

//! Whether \a a and \a b are the same service to an operator: one kind, one port or address.
bool isCounterpart(const ServiceSettings &a, const ServiceSettings &b)
{
    if (a.kind != b.kind)
        return false;
    return a.listens() ? a.port != 0 && a.port == b.port : shareTarget(a, b);
}

//! Makes the plan, entry by entry.
class Planner final
{
public:
    explicit Planner(const Configuration &existing) : m_existing(existing)
    {
        m_plan.result = existing;
    }

    void add(const ImportedEntry &imported, bool isLeftOut)
    {
        ForeignPlanEntry entry{.imported = imported,
                               .name = imported.settings.name,
                               .reasons = imported.reasons,
                               .notes = imported.notes};
        if (isLeftOut)
            entry.reasons.prepend({ImportRemark::LeftOut, {}});
        else if (imported.isUsable())
            decide(entry);
        m_plan.entries.append(entry);
    }
    [[nodiscard]] ForeignPlan takePlan() { return std::move(m_plan); }

private:
    void decide(ForeignPlanEntry &entry)
    {
        const ServiceSettings &wanted = entry.imported.settings;
        const auto found =
            std::ranges::find_if(m_plan.result.services, [&](const ServiceSettings &service) {
                return !m_taken.contains(service.id) && m_existing.service(service.id)
                    && isCounterpart(service, wanted);
            });
        if (found == m_plan.result.services.end()) {
            addNew(entry);
            return;
        }
        ServiceSettings changed = changedService(*found, entry);
        if (hasConflict(entry, changed, changed.id))
            return;
        const ServiceSettings before = *found;
        *found = changed;
        entry.id = changed.id;
        entry.name = changed.name;
        m_taken.insert(changed.id);
        entry.fields = changedFields(before, changed);
        if (before.enabled != changed.enabled)
            entry.fields.append(QStringLiteral("enabled"));
        entry.fate = entry.fields.isEmpty() ? ForeignFate::Same : ForeignFate::Changed;
    }

    //! \a service with what the file says of it.
    static ServiceSettings changedService(const ServiceSettings &service, ForeignPlanEntry &entry)
    {
        const ImportedEntry &imported = entry.imported;
        ServiceSettings changed = service;
        for (const QString &key : imported.fields) {
            if (const ServiceField *field = serviceField(key))
                field->copy(imported.settings, changed);
        }
        if (changed.token.isEmpty() && !service.token.isEmpty()) {
            changed.token = service.token;
            entry.reasons.clear(); // it is not open any more
            entry.notes.append({ImportRemark::TokenKept, {}});
        }
        changed.enabled =
            imported.wanted && !changed.isOpenToTheNetwork() && entry.reasons.isEmpty();
        return changed;
    }

    void addNew(ForeignPlanEntry &entry)
    {
        ServiceSettings settings = entry.imported.settings;
        if (m_plan.result.backends.isEmpty()) {
            entry.reasons.prepend({ImportRemark::NoBackend, {}});
            return;
        }
        if (hasConflict(entry, settings, {}))
            return;
        const QString wanted = settings.name;
        settings.backend = m_plan.result.backends.constFirst().id;
        settings.name = makeServiceName(wanted, m_plan.result);
        settings.id = makeServiceId(settings.name, serviceIds(m_plan.result));
        if (settings.name != wanted)
            entry.notes.append({ImportRemark::NameTaken, {wanted, settings.name}});
        m_plan.result.services.append(settings);
        m_taken.insert(settings.id);
        entry.fate = ForeignFate::New;
        entry.id = settings.id;
        entry.name = settings.name;
    }

    //! Looks for another service that holds the port or the address of \a settings while both are
    //! on; tells of it. \a ownId is the service itself when it is there.
    bool hasConflict(ForeignPlanEntry &entry, const ServiceSettings &settings,
                     const QString &ownId) const
    {
        for (const ServiceSettings &other : m_plan.result.services) {
            if (other.id == ownId || !other.enabled || !settings.enabled)
                continue;
            const bool isSameTarget =
                !settings.listens() && other.kind == settings.kind && shareTarget(other, settings);
            if (!sharePort(other, settings) && !isSameTarget)
                continue;
            entry.fate = ForeignFate::Conflict;
            if (isSameTarget)
                entry.reasons.prepend({ImportRemark::UrlTaken, {targetText(settings), other.name}});
            else
                entry.reasons.prepend(
                    {ImportRemark::PortTaken, {QString::number(settings.port), other.name}});
            return true;
        }
        return false;
    }

    static QString targetText(const ServiceSettings &settings)
    {
        const auto targets = settings.remote.targets();
        return targets.isEmpty() ? QString() : targets.constFirst().second;
    }

    const Configuration &m_existing;
    ForeignPlan m_plan;
    QSet<QString> m_taken; //!< ids of services that an entry stands for already
};

} // namespace

bool ForeignPlan::isEmpty() const
{
    return std::ranges::none_of(entries, [](const ForeignPlanEntry &entry) {
        return entry.fate == ForeignFate::New || entry.fate == ForeignFate::Changed;
    });
}

ForeignPlan planForeignImport(const Configuration &existing, const ImportedConfiguration &imported,
                              const QSet<qsizetype> &leftOut)
{
    Planner planner(existing);
    for (qsizetype i = 0; i < imported.entries.size(); ++i)
        planner.add(imported.entries.at(i), leftOut.contains(i));
    return planner.takePlan();
}

QString fateWord(ForeignFate fate)
{
    switch (fate) {
    case ForeignFate::New:
        return QStringLiteral("new");
    case ForeignFate::Same:
        return QStringLiteral("same");
    case ForeignFate::Changed:
        return QStringLiteral("changed");
    case ForeignFate::Conflict:
        return QStringLiteral("conflict");
    case ForeignFate::Skipped:
        return QStringLiteral("skipped");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
