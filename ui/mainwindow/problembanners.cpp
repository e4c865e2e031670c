// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/problembanners.h"

#include "ui/mainwindow/servicecommands.h"
#include "ui/models/problemmodel.h"
#include "ui/support/corewords.h"
#include "ui/support/linktext.h"
#include "ui/support/statetext.h"
#include "ui/widgets/bannerarea.h"

#include <algorithm>

namespace Switchboard {
namespace {

const QLatin1String ConfigurationBanner("configuration");

QString bannerIdOf(const QString &serviceId)
{
    return QStringLiteral("service-") + serviceId;
}

QString refusalIdOf(const QString &serviceId)
{
    return QStringLiteral("refused-") + serviceId;
}

QString fieldToBlame(FailureKind kind)
{
    switch (kind) {
    case FailureKind::AddressNotAvailable:
        return QStringLiteral("host");
    case FailureKind::TokenRequired:
        return QStringLiteral("token");
    default:
        return QStringLiteral("port");
    }
}

bool saysTheSame(const ServiceFailure &a, const ServiceFailure &b)
{
    return a.kind == b.kind && a.message == b.message && a.port == b.port
        && a.ownerName == b.ownerName && a.ownerPid == b.ownerPid
        && a.nextFreePort == b.nextFreePort;
}

} // namespace

ProblemBanners::ProblemBanners(BannerArea &area, ProblemModel &problems, ServiceCommands &commands,
                               QObject *parent)
    : QObject(parent), m_area(area), m_problems(problems), m_commands(commands)
{ }

void ProblemBanners::updateRefusal(const ServiceStatus &status)
{
    const LinkStatus *link =
        status.state == ServiceState::On ? troubledLink(status.links) : nullptr;
    const QString banner = refusalIdOf(status.id);
    if (!link || link->state != LinkState::Refused) {
        const bool tries = link && link->state == LinkState::Connecting;
        if (!tries && m_refused.remove(status.id) != 0) {
            m_area.remove(banner);
            m_problems.remove(banner);
        }
        return;
    }
    const auto known = m_refused.constFind(status.id);
    const bool isSaid =
        known != m_refused.cend() && troubledLink(known->links)->problem == link->problem;
    m_refused.insert(status.id, status);
    if (isSaid)
        return;
    const Banner said = refusalBanner(status, *link);
    m_area.show(said);
    m_problems.set({.id = said.id,
                    .token = said.token,
                    .serviceId = status.id,
                    .service = status.name,
                    .what = stateText(status).text,
                    .why = said.text,
                    .fixes = said.actions});
}

Banner ProblemBanners::refusalBanner(const ServiceStatus &status, const LinkStatus &link)
{
    const QString id = status.id;
    const auto edit = [this, id](const char *field) {
        return [this, id, name = QString::fromLatin1(field)] {
            Q_EMIT editServiceRequested(id, name);
        };
    };
    const bool isPost = status.kind == ServiceKind::HttpPost;
    return {.id = refusalIdOf(id),
            .token = StateToken::Error,
            .title = tr("%1 was refused").arg(status.name),
            .text = linkProblemText(link),
            .actions = {{QStringLiteral("editToken"), isPost ? tr("Edit secret") : tr("Edit token"),
                         edit(isPost ? "secret" : "token")},
                        {QStringLiteral("editUrl"), tr("Edit URL"), edit("url")},
                        {QStringLiteral("details"), tr("Details"),
                         [this, id] { m_commands.examine(id); }}}};
}

void ProblemBanners::setServices(const QList<ServiceStatus> &services)
{
    for (const ServiceStatus &status : services)
        updateService(status);
    const QStringList known = m_failed.keys() + m_refused.keys();
    for (const QString &id : known) {
        if (std::ranges::find(services, id, &ServiceStatus::id) != services.end())
            continue;
        m_failed.remove(id);
        m_refused.remove(id);
        for (const QString &banner : {bannerIdOf(id), refusalIdOf(id)}) {
            m_area.remove(banner);
            m_problems.remove(banner);
        }
    }
}

void ProblemBanners::updateService(const ServiceStatus &status)
{
    updateRefusal(status);
    if (status.state == ServiceState::Failed) {
        const auto known = m_failed.constFind(status.id);
        if (known != m_failed.cend() && saysTheSame(known->failure, status.failure))
            return; // closed by the user or still there: either way it was said
        m_failed.insert(status.id, status);
        m_area.show(failureBanner(status));
        listFailure(status);
    } else if (status.state != ServiceState::Starting && m_failed.remove(status.id)) {
        m_area.remove(bannerIdOf(status.id));
        m_problems.remove(bannerIdOf(status.id));
    }
}

void ProblemBanners::setConfigurationProblem(const QString &problem)
{
    if (problem == m_configurationProblem)
        return;
    m_configurationProblem = problem;
    if (problem.isEmpty()) {
        m_area.remove(ConfigurationBanner);
        m_problems.remove(ConfigurationBanner);
    } else {
        m_area.show(configurationBanner());
        listConfigurationProblem();
    }
}

void ProblemBanners::retranslate()
{
    for (const ServiceStatus &status : std::as_const(m_failed)) {
        if (m_area.contains(bannerIdOf(status.id)))
            m_area.show(failureBanner(status));
        listFailure(status);
    }
    const QList<ServiceStatus> refused = std::exchange(m_refused, {}).values();
    for (const ServiceStatus &status :
         refused) // a banner that was closed comes back in Problems only
        updateRefusal(status);
    if (m_area.contains(ConfigurationBanner))
        m_area.show(configurationBanner());
    if (!m_configurationProblem.isEmpty())
        listConfigurationProblem();
}

void ProblemBanners::listFailure(const ServiceStatus &status)
{
    const Banner banner = failureBanner(status);
    m_problems.set({.id = banner.id,
                    .token = banner.token,
                    .serviceId = status.id,
                    .service = status.name,
                    .what = stateText(status).text,
                    .why = banner.text,
                    .fixes = banner.actions});
}

void ProblemBanners::listConfigurationProblem()
{
    const Banner banner = configurationBanner();
    m_problems.set({.id = banner.id,
                    .token = banner.token,
                    .what = tr("Configuration file not used"),
                    .why = banner.text,
                    .fixes = banner.actions});
}

Banner ProblemBanners::failureBanner(const ServiceStatus &status)
{
    const QString id = status.id;
    Banner banner{.id = bannerIdOf(id),
                  .token = StateToken::Error,
                  .title = tr("%1 did not start").arg(status.name),
                  .text = failureText(status),
                  .actions = {}};
    const quint16 port = status.failure.nextFreePort;
    if (port != 0)
        banner.actions.append({QStringLiteral("usePort"), tr("Use %1", "another port").arg(port),
                               [this, id, port] { m_commands.changePort(id, port); }});
    banner.actions.append(
        {QStringLiteral("retry"), tr("Retry"), [this, id] { m_commands.enable(id); }});
    const QString field = fieldToBlame(status.failure.kind);
    banner.actions.append({QStringLiteral("edit"), tr("Edit"),
                           [this, id, field] { Q_EMIT editServiceRequested(id, field); }});
    return banner;
}

Banner ProblemBanners::configurationBanner()
{
    return {.id = ConfigurationBanner,
            .token = StateToken::Warn,
            .title = tr("The configuration file cannot be used; the last good one runs on"),
            .text = inOurWords(m_configurationProblem),
            .actions = {{QStringLiteral("edit"), tr("Open file"),
                         [this] { Q_EMIT editConfigurationRequested(); }},
                        {QStringLiteral("restore"), tr("Restore last good"),
                         [this] { Q_EMIT restoreConfigurationRequested(); }}}};
}

} // namespace Switchboard
