// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/recoverybanner.h"

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/pages/eventspage.h"
#include "ui/support/language.h"
#include "ui/widgets/bannerarea.h"
#include "ui/widgets/tabpanel.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace Switchboard {
namespace {

const QLatin1String BannerId("recovery");

QString timeText(qint64 wallMs)
{
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(wallMs);
    const bool today = time.date() == QDate::currentDate();
    return QLocale().toString(time,
                              today ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd HH:mm"));
}

} // namespace

RecoveryBanner::RecoveryBanner(const WindowContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
    connect(&context.controller, &EngineController::startReported, this,
            &RecoveryBanner::setReport);
    connect(&context.controller, &EngineController::serviceChanged, this,
            &RecoveryBanner::followService);
    // The names of the services come with the first snapshot, after the report.
    connect(
        &context.controller, &EngineController::snapshotReady, this,
        [this] {
            if (m_context.banners.contains(BannerId))
                show();
        },
        Qt::SingleShotConnection);
    connect(&context.language, &Language::changed, this, [this] {
        if (m_context.banners.contains(BannerId))
            show();
    });
}

QString RecoveryBanner::titleOf(const StartReport &report)
{
    const QString time = timeText(report.endedWallMs);
    if (report.rebooted)
        return tr("The computer went down at %1 while Switchboard ran").arg(time);
    if (report.startedAllOff)
        return tr("Switchboard crashed %n time(s) within 5 minutes", nullptr, report.recentCrashes);
    return tr("Switchboard did not end cleanly at %1").arg(time);
}

QString RecoveryBanner::textOf(const StartReport &report, const QList<ServiceStatus> &services)
{
    if (!report.startedAllOff)
        return tr("The services are back.");
    if (report.heldBack.isEmpty())
        return tr("No service was on.");
    QStringList names;
    for (const QString &id : report.heldBack) {
        const auto known = std::ranges::find(services, id, &ServiceStatus::id);
        names.append(known == services.end() ? id : known->name);
    }
    return tr("These services stay off until you switch them on: %1")
        .arg(names.join(tr(", ", "between names")));
}

void RecoveryBanner::setReport(const StartReport &report)
{
    if (!report.unclean || m_report.unclean)
        return; // nothing to say, or it was said
    m_report = report;
    show();
}

void RecoveryBanner::followService(const ServiceStatus &status)
{
    // The wait is over for a service that somebody switched on.
    if (status.state != ServiceState::On || !m_report.heldBack.removeOne(status.id))
        return;
    if (m_report.heldBack.isEmpty())
        m_context.banners.remove(BannerId);
    else if (m_context.banners.contains(BannerId))
        show();
}

void RecoveryBanner::show()
{
    Banner banner{.id = BannerId,
                  .token = StateToken::Warn,
                  .title = titleOf(m_report),
                  .text = textOf(m_report, m_context.services.services()),
                  .actions = {}};
    if (!m_report.heldBack.isEmpty())
        banner.actions.append({QStringLiteral("switchOn"), tr("Switch on what was on"),
                               [this] { switchOnWhatWasOn(); }});
    banner.actions.append(
        {QStringLiteral("showEvents"), tr("Show events"), [this] { showEvents(); }});
    m_context.banners.show(banner);
}

void RecoveryBanner::showEvents()
{
    if (!m_context.actions.showEvents->isChecked())
        m_context.actions.showEvents->trigger();
    if (auto *events = m_context.lower.findChild<EventsPage *>()) {
        m_context.lower.showPage(events);
        events->setFocus();
    }
}

void RecoveryBanner::switchOnWhatWasOn()
{
    const QStringList ids = m_report.heldBack; // it shrinks while they start
    for (const QString &id : ids)
        m_context.services.enable(id);
}

} // namespace Switchboard
