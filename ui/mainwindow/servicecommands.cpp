// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/servicecommands.h"

#include "core/engine/enginecontroller.h"
#include "ui/dialogs/disabledialog.h"
#include "ui/dialogs/doctordialog.h"
#include "ui/dialogs/switchoffdialog.h"
#include "ui/help/helptopic.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/support/formatting.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/toastarea.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QTimer>

#include <algorithm>

namespace Switchboard {

ServiceCommands::ServiceCommands(EngineController &controller, CommandTracker &tracker,
                                 ToastArea &toasts, const UiSettings &settings, QWidget *window)
    : QObject(window), m_controller(controller), m_tracker(tracker), m_toasts(toasts),
      m_settings(settings), m_window(window)
{
    connect(&controller, &EngineController::journalAppended, this,
            [this](const QList<JournalEntry> &entries) { m_records.add(entries); });
}

void ServiceCommands::setServices(const QList<ServiceStatus> &services)
{
    m_services = services;
}

void ServiceCommands::updateService(const ServiceStatus &status)
{
    for (ServiceStatus &known : m_services) {
        if (known.id == status.id)
            known = status;
    }
}

const ServiceStatus *ServiceCommands::find(const QString &serviceId) const
{
    const auto it = std::ranges::find(m_services, serviceId, &ServiceStatus::id);
    return it == m_services.cend() ? nullptr : &*it;
}

void ServiceCommands::toggle(const QString &serviceId)
{
    const ServiceStatus *status = find(serviceId);
    if (!status)
        return;
    const bool failed = status->state == ServiceState::Failed;
    const bool wished =
        m_wishes.contains(serviceId) ? m_wishes.value(serviceId).on : status->wanted && !failed;
    wished ? disable(serviceId) : enable(serviceId);
}

void ServiceCommands::enable(const QString &serviceId)
{
    const ServiceStatus *status = find(serviceId);
    if (!status)
        return;
    const bool draining = status->state == ServiceState::Quiescing;
    follow(serviceId, true,
           draining ? m_controller.keepOn(serviceId) : m_controller.enableService(serviceId));
}

void ServiceCommands::disable(const QString &serviceId)
{
    const ServiceStatus *status = find(serviceId);
    if (!status)
        return;
    if (status->state != ServiceState::On || status->sessions < m_settings.confirmFrom()) {
        disableNow(serviceId, {});
        return;
    }
    auto *dialog = new DisableDialog(status->name, status->sessions, m_window);
    dialog->setDrainSeconds(m_settings.drainSeconds());
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, serviceId] { disableNow(serviceId, dialog->options()); });
    dialog->open();
}

void ServiceCommands::restart(const QString &serviceId)
{
    const ServiceStatus *status = find(serviceId);
    if (!status)
        return;
    const auto run = [this, serviceId] {
        follow(serviceId, true, m_controller.restartService(serviceId));
    };
    if (status->sessions < m_settings.confirmFrom()) {
        run();
        return;
    }
    auto *dialog = new DecisionDialog(
        tr("Restart %1?").arg(status->name),
        tr("%Ln connection(s) will be told and closed. Clients that reconnect come back.", nullptr,
           status->sessions),
        tr("Restart"), m_window);
    dialog->setObjectName(QStringLiteral("restartDialog"));
    setHelpTopic(dialog, QStringLiteral("switch#more"));
    connect(dialog, &QDialog::accepted, this, run);
    dialog->open();
}

void ServiceCommands::enableAll()
{
    for (const ServiceStatus &status : std::as_const(m_services)) {
        if (status.state != ServiceState::On)
            enable(status.id);
    }
}

void ServiceCommands::disableAll()
{
    QStringList ids;
    int connections = 0;
    for (const ServiceStatus &status : std::as_const(m_services)) {
        if (!status.wanted && status.state == ServiceState::Off)
            continue;
        ids.append(status.id);
        connections += status.sessions;
    }
    if (ids.isEmpty())
        return;
    auto *dialog = new DisableDialog(int(ids.size()), connections, m_window);
    dialog->setDrainSeconds(m_settings.drainSeconds());
    connect(dialog, &QDialog::accepted, this, [this, dialog, ids] {
        for (const QString &id : ids)
            disableNow(id, dialog->options());
    });
    dialog->open();
}

void ServiceCommands::closeNow(const QString &serviceId)
{
    m_tracker.track(m_controller.closeNow(serviceId),
                    [this](const CommandResult &result) { sayError(result); });
}

void ServiceCommands::keepOn(const QString &serviceId)
{
    follow(serviceId, true, m_controller.keepOn(serviceId));
}

void ServiceCommands::changePort(const QString &serviceId, quint16 port)
{
    follow(serviceId, true, m_controller.changePort(serviceId, port));
}

void ServiceCommands::copyUrl(const QString &serviceId)
{
    const ServiceStatus *status = find(serviceId);
    if (!status)
        return;
    QGuiApplication::clipboard()->setText(status->url());
    m_toasts.showToast(tr("Copied %1").arg(status->url()));
}

void ServiceCommands::connectNow(const QString &serviceId)
{
    m_tracker.track(m_controller.connectService(serviceId),
                    [this](const CommandResult &result) { sayError(result); });
}

void ServiceCommands::examine(const QString &serviceId)
{
    auto *dialog =
        new DoctorDialog(m_controller, m_tracker, serviceId, nameOf(serviceId), m_window);
    connect(dialog, &DoctorDialog::editRequested, this, &ServiceCommands::editRequested);
    connect(dialog, &DoctorDialog::connectRequested, this, &ServiceCommands::connectNow);
    dialog->open();
}

void ServiceCommands::disableNow(const QString &serviceId, const DisableOptions &options)
{
    follow(serviceId, false, m_controller.disableService(serviceId, options));
}

void ServiceCommands::follow(const QString &serviceId, bool on, CommandId command)
{
    const quint64 turn = ++m_turns;
    m_wishes.insert(serviceId, {on, turn});
    Q_EMIT wishChanged(serviceId, on);
    m_tracker.track(command, [this, serviceId, turn](const CommandResult &result) {
        finish(serviceId, turn, result);
    });
    QTimer::singleShot(StillWorkingMs, this,
                       [this, serviceId, turn] { sayStillWorking(serviceId, turn); });
}

void ServiceCommands::finish(const QString &serviceId, quint64 turn, const CommandResult &result)
{
    if (m_wishes.value(serviceId).turn != turn)
        return; // somebody changed their mind meanwhile; the later answer counts
    const bool wishedOn = m_wishes.take(serviceId).on;
    Q_EMIT wishChanged(serviceId, std::nullopt);
    const ServiceStatus *status = find(serviceId);
    if (!result.ok) {
        // A failed start has its banner, which says more.
        if (!status || status->state != ServiceState::Failed)
            sayError(result);
    } else if (!wishedOn && status) {
        sayOff(*status);
    }
}

void ServiceCommands::sayOff(const ServiceStatus &status)
{
    if (!status.lastToggle)
        return;
    const ToggleResult toggle = *status.lastToggle;
    if (toggle.clean + toggle.timedOut + toggle.aborted == 0)
        return;
    const QString text = tr("%1 is off in %2: %3 clean, %4 timed out, %5 aborted")
                             .arg(status.name, formatDuration(toggle.durationMs))
                             .arg(toggle.clean)
                             .arg(toggle.timedOut)
                             .arg(toggle.aborted);
    const QString id = status.id;
    const QString name = status.name;
    const QList<ToastAction> actions{
        {tr("Details"), [this, id, name, toggle] { showDetails(id, name, toggle); }},
        {tr("Turn on again"), [this, id] { enable(id); }}};
    m_toasts.showToast(text, actions);
}

void ServiceCommands::showDetails(const QString &serviceId, const QString &name,
                                  const ToggleResult &result)
{
    auto *dialog = new SwitchOffDialog(name, result, m_records.record(serviceId), m_window);
    connect(dialog, &SwitchOffDialog::turnOnRequested, this,
            [this, serviceId] { enable(serviceId); });
    dialog->open();
}

void ServiceCommands::sayError(const CommandResult &result)
{
    if (!result.ok)
        m_toasts.showToast(result.error);
}

void ServiceCommands::sayStillWorking(const QString &serviceId, quint64 turn)
{
    if (m_wishes.value(serviceId).turn != turn)
        return;
    const ServiceStatus *status = find(serviceId);
    if (status && status->drainEndsMonotonicMs > 0)
        return; // the row counts down
    m_toasts.showToast(tr("%1: still working").arg(nameOf(serviceId)), tr("Cancel"),
                       [this, serviceId, turn] {
                           if (m_wishes.value(serviceId).turn == turn)
                               toggle(serviceId);
                       });
}

QString ServiceCommands::nameOf(const QString &serviceId) const
{
    const ServiceStatus *status = find(serviceId);
    return status ? status->name : serviceId;
}

} // namespace Switchboard
