// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/problemnotifier.h"

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/notifications.h"
#include "ui/mainwindow/recoverybanner.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/support/statetext.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/servicespanel.h"

#include <QMainWindow>
#include <QTimer>

namespace Switchboard {
namespace {

//! A restart passes through Off; only what stays there is news.
constexpr int StaysOffMs = 2'000;

QString causeOf(NotificationKind kind, const QString &subject)
{
    return toString(kind) + QLatin1Char('/') + subject;
}

} // namespace

ProblemNotifier::ProblemNotifier(const WindowContext &context, Notifications &notifications,
                                 std::function<void()> open, QObject *parent)
    : QObject(parent), m_context(context), m_notifications(notifications), m_open(std::move(open))
{
    EngineController *controller = &context.controller;
    connect(controller, &EngineController::serviceChanged, this, &ProblemNotifier::follow);
    connect(controller, &EngineController::configurationProblemChanged, this,
            &ProblemNotifier::sayConfigurationProblem);
    connect(controller, &EngineController::journalAppended, this, &ProblemNotifier::saySlowClients);
    connect(controller, &EngineController::startReported, this, &ProblemNotifier::sayRecovered);
    connect(&context.services, &ServiceCommands::wishChanged, this,
            [this](const QString &serviceId, std::optional<bool> wish) {
                if (wish)
                    m_wishes.insert(serviceId, *wish);
            });
}

void ProblemNotifier::follow(const ServiceStatus &status)
{
    const ServiceState before = m_states.value(status.id, ServiceState::Off);
    m_states.insert(status.id, status.state);
    if (status.state == before)
        return;
    if (status.state == ServiceState::On)
        m_wishes.remove(status.id); // whatever ends this is somebody else, until the next wish
    else if (status.state == ServiceState::Failed)
        sayFailed(status);
    else if (status.state == ServiceState::Off && m_wishes.value(status.id, true))
        QTimer::singleShot(StaysOffMs, this, [this, id = status.id] { lookAgain(id); });
}

void ProblemNotifier::lookAgain(const QString &serviceId)
{
    const ServiceStatus *status = m_context.services.find(serviceId);
    const bool ours = !m_wishes.value(serviceId, true);
    if (!status || status->state != ServiceState::Off || status->wanted || ours || isWatched())
        return;
    m_notifications.notify(
        causeOf(NotificationKind::ServiceFailed, serviceId + QStringLiteral("/off")),
        tr("%1 is off").arg(status->name),
        tr("It was switched off with switchboardctl or in the configuration file."),
        [this, serviceId] { openService(serviceId); });
}

void ProblemNotifier::sayFailed(const ServiceStatus &status)
{
    if (isWatched())
        return;
    m_notifications.notify(causeOf(NotificationKind::ServiceFailed, status.id),
                           tr("%1 did not start").arg(status.name), failureText(status),
                           [this, id = status.id] { openService(id); });
}

void ProblemNotifier::sayConfigurationProblem(const QString &problem)
{
    if (problem.isEmpty() || isWatched())
        return;
    m_notifications.notify(causeOf(NotificationKind::ConfigurationProblem, QStringLiteral("file")),
                           tr("The configuration file cannot be used"),
                           tr("The services run on with the last good one. %1").arg(problem),
                           m_open);
}

void ProblemNotifier::saySlowClients(const QList<JournalEntry> &entries)
{
    for (const JournalEntry &entry : entries) {
        const bool isNew = entry.number > m_lastEntry; // the whole journal may come again
        m_lastEntry = std::max(m_lastEntry, entry.number);
        if (!isNew || entry.kind != JournalKind::EventsDropped || isWatched())
            continue;
        const QString number = QString::number(entry.sessionId.value());
        const ServiceStatus *service = m_context.services.find(entry.serviceId);
        m_notifications.notify(
            causeOf(NotificationKind::SlowClient, entry.serviceId + QLatin1Char('/') + number),
            tr("#%1 reads too slowly").arg(number),
            tr("%Ln event(s) of %1 were dropped.", nullptr,
               entry.details.value(QLatin1String("count")).toInt())
                .arg(service ? service->name : entry.serviceId),
            m_open);
    }
}

void ProblemNotifier::sayRecovered(const StartReport &report)
{
    if (!report.unclean || m_saidRecovery || isWatched())
        return;
    m_saidRecovery = true;
    m_notifications.notify(QStringLiteral("recovery"), RecoveryBanner::titleOf(report),
                           RecoveryBanner::textOf(report, m_context.services.services()), m_open);
}

void ProblemNotifier::openService(const QString &serviceId)
{
    m_open();
    if (auto *panel = m_context.window.findChild<ServicesPanel *>())
        panel->focusService(serviceId);
}

bool ProblemNotifier::isWatched() const
{
    return m_context.window.isActiveWindow();
}

} // namespace Switchboard
