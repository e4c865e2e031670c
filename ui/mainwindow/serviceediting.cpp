// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/serviceediting.h"

#include "core/config/serviceids.h"
#include "core/config/servicemerge.h"
#include "core/engine/enginecontroller.h"
#include "ui/dialogs/decisiondialog.h"
#include "ui/editor/serviceeditor.h"
#include "ui/editor/servicekinds.h"
#include "ui/editor/servicevalidation.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/support/uisettings.h"
#include "ui/widgets/servicespanel.h"
#include "ui/widgets/toastarea.h"

#include <QMainWindow>

#include <algorithm>

namespace Switchboard {

ServiceEditing::ServiceEditing(const WindowContext &context, UndoHistory &history,
                               ServicesPanel &panel)
    : QObject(&context.window), m_context(context), m_history(history), m_panel(panel)
{
    follow();
    refreshActions();
}

void ServiceEditing::follow()
{
    const EngineController &controller = m_context.controller;
    connect(&controller, &EngineController::configurationChanged, this,
            &ServiceEditing::takeConfiguration);
    connect(&controller, &EngineController::serviceChanged, this, [this] {
        if (m_editor)
            m_editor->refreshEffect();
        refreshActions();
    });
    connect(&controller, &EngineController::snapshotReady, this, [this] {
        if (m_editor)
            m_editor->refreshEffect();
        if (!m_focusNext.isEmpty() && m_context.services.find(m_focusNext))
            m_panel.focusService(std::exchange(m_focusNext, {}));
    });
    connect(&controller, &EngineController::worldChanged, this,
            [this](const SimulatorWorld &world) { m_selfId = world.accounts.value(0); });

    const WindowActions &actions = m_context.actions;
    const auto current = [this] { return m_panel.currentService(); };
    connect(actions.newService, &QAction::triggered, this, &ServiceEditing::newService);
    connect(actions.editService, &QAction::triggered, this, [this, current] { edit(current()); });
    connect(actions.renameService, &QAction::triggered, this,
            [this, current] { rename(current()); });
    connect(actions.duplicateService, &QAction::triggered, this,
            [this, current] { duplicate(current()); });
    connect(actions.deleteService, &QAction::triggered, this,
            [this, current] { remove(current()); });
    m_panel.addActions({actions.renameService, actions.duplicateService, actions.deleteService});
    connect(&m_panel, &ServicesPanel::addRequested, this, &ServiceEditing::newService);
    connect(&m_panel, &ServicesPanel::editRequested, this, [this](const QString &id) { edit(id); });
    connect(&m_panel, &ServicesPanel::currentChanged, this, &ServiceEditing::refreshActions);
    connect(
        &m_panel, &ServicesPanel::renamed, this, [this](const QString &id, const QString &name) {
            const ServiceSettings *before = settingsOf(id);
            if (!before || before->name == name)
                return;
            ServiceSettings after = *before;
            after.name = name;
            m_context.tracker.track(
                m_context.controller.saveService(after),
                [this, was = *before, after](const CommandResult &result) {
                    if (!result.ok)
                        m_context.toasts.showToast(result.error);
                    else
                        noteEdited(tr("Rename %1").arg(was.name),
                                   tr("%1 is called %2 now").arg(was.name, after.name), was, after);
                });
        });
}

void ServiceEditing::refreshActions()
{
    const WindowActions &actions = m_context.actions;
    const bool known = m_configuration.has_value();
    const bool one = known && settingsOf(m_panel.currentService());
    actions.newService->setEnabled(known);
    for (QAction *action : {actions.editService, actions.renameService, actions.duplicateService,
                            actions.deleteService})
        action->setEnabled(one);
}

void ServiceEditing::newService()
{
    if (!m_configuration)
        return;
    ServiceSettings settings = suggestedService(
        ServiceKind::WebSocketServer, botPreset(m_context.settings.framework()), *m_configuration);
    settings.token = Secret::random();
    openEditor(settings, {});
}

void ServiceEditing::edit(const QString &serviceId, const QString &field)
{
    if (const ServiceSettings *settings = settingsOf(serviceId))
        openEditor(*settings, field);
}

void ServiceEditing::openEditor(const ServiceSettings &settings, const QString &field)
{
    if (m_editor) {
        m_editor->raise();
        m_editor->activateWindow();
        return;
    }
    const ServiceCommands &services = m_context.services;
    m_editor =
        new ServiceEditor({.controller = m_context.controller,
                           .tracker = m_context.tracker,
                           .configuration = *m_configuration,
                           .statusOf = [&services](const QString &id) { return services.find(id); },
                           .selfId = m_selfId,
                           .framework = botPreset(m_context.settings.framework())},
                          settings, &m_context.window);
    connect(m_editor, &ServiceEditor::saved, this, &ServiceEditing::noteSaved);
    connect(m_editor, &QDialog::finished, this, [this, editor = m_editor.data()] {
        m_context.settings.setFramework(toString(editor->framework()));
        m_editor.clear();
    });
    m_editor->open();
    if (!field.isEmpty())
        m_editor->focusField(field);
}

void ServiceEditing::rename(const QString &serviceId)
{
    if (!m_configuration || !settingsOf(serviceId))
        return;
    m_panel.renameService(serviceId, [this, serviceId](const QString &name) {
        const ServiceSettings *now = settingsOf(serviceId);
        if (!now)
            return QString();
        ServiceSettings settings = *now;
        settings.name = name;
        const QList<FieldProblem> problems =
            validateService(settings, {.configuration = *m_configuration, .serviceId = serviceId});
        const auto found = std::ranges::find(problems, QStringLiteral("name"), &FieldProblem::key);
        return found == problems.cend() ? QString() : found->text;
    });
}

void ServiceEditing::duplicate(const QString &serviceId)
{
    const ServiceSettings *original = settingsOf(serviceId);
    if (!original)
        return;
    ServiceSettings copy = *original;
    copy.id.clear();
    copy.name = makeServiceName(original->name, *m_configuration);
    if (original->listens() && original->port != 0)
        copy.port = makeServicePort(original->port, *m_configuration);
    copy.enabled = false; // bots would find two that answer alike
    const QString undoText = tr("Duplicate %1").arg(original->name);
    m_context.tracker.track(
        m_context.controller.saveService(copy, positionOf(serviceId) + 1),
        [this, copy, undoText](const CommandResult &result) {
            if (!result.ok) {
                m_context.toasts.showToast(result.error);
                return;
            }
            ServiceSettings added = copy;
            added.id = result.data[QLatin1String("service")][QLatin1String("id")].toString();
            noteAdded(
                undoText,
                added.listens()
                    ? tr("%1 was added on port %2, switched off").arg(added.name).arg(added.port)
                    : tr("%1 was added, switched off").arg(added.name),
                added);
        });
}

void ServiceEditing::remove(const QString &serviceId)
{
    const ServiceSettings *found = settingsOf(serviceId);
    if (!found)
        return;
    const ServiceSettings settings = *found;
    const ServiceStatus *status = m_context.services.find(serviceId);
    if (!status || status->sessions < m_context.settings.confirmFrom()) {
        removeNow(settings);
        return;
    }
    auto *dialog = new DecisionDialog(
        tr("Delete %1?").arg(settings.name),
        tr("%Ln connection(s) will be told and closed. Undo brings the service back.", nullptr,
           status->sessions),
        tr("Delete"), &m_context.window);
    dialog->setObjectName(QStringLiteral("deleteDialog"));
    connect(dialog, &QDialog::accepted, this, [this, settings] { removeNow(settings); });
    dialog->open();
}

void ServiceEditing::removeNow(const ServiceSettings &settings)
{
    const int position = positionOf(settings.id);
    m_context.tracker.track(
        m_context.controller.deleteService(settings.id),
        [this, settings, position](const CommandResult &result) {
            if (!result.ok) {
                m_context.toasts.showToast(result.error);
                return;
            }
            const QString id = settings.id;
            const quint64 number = m_history.push(
                tr("Delete %1").arg(settings.name),
                [this, settings, position](const UndoHistory::Finished &finished) {
                    addAgain(settings, position, finished);
                },
                [this, id](const UndoHistory::Finished &finished) { removeAgain(id, finished); });
            sayUndoable(tr("%1 was deleted").arg(settings.name), number);
        });
}

void ServiceEditing::takeConfiguration(const Configuration &configuration)
{
    m_configuration = configuration;
    if (m_editor)
        m_editor->setConfiguration(configuration);
    refreshActions();
}

void ServiceEditing::noteSaved(const std::optional<ServiceSettings> &before,
                               const ServiceSettings &after)
{
    if (before)
        noteEdited(tr("Edit %1").arg(before->name), tr("%1 was saved").arg(after.name), *before,
                   after);
    else
        noteAdded(tr("Add %1").arg(after.name), tr("%1 was added").arg(after.name), after);
}

void ServiceEditing::noteAdded(const QString &undoText, const QString &toast,
                               const ServiceSettings &added)
{
    const int position = positionOf(added.id);
    const quint64 number = m_history.push(
        undoText,
        [this, id = added.id](const UndoHistory::Finished &finished) { removeAgain(id, finished); },
        [this, added, position](const UndoHistory::Finished &finished) {
            addAgain(added, position, finished);
        });
    m_focusNext = added.id;
    sayUndoable(toast, number);
}

void ServiceEditing::noteEdited(const QString &undoText, const QString &toast,
                                const ServiceSettings &before, const ServiceSettings &after)
{
    const quint64 number = m_history.push(
        undoText,
        [this, before, after](const UndoHistory::Finished &finished) {
            change(after, before, finished);
        },
        [this, before, after](const UndoHistory::Finished &finished) {
            change(before, after, finished);
        });
    sayUndoable(toast, number);
}

void ServiceEditing::sayUndoable(const QString &toast, quint64 number)
{
    m_context.toasts.showToast(toast, tr("Undo"), [this, number] { m_history.undo(number); });
}

void ServiceEditing::addAgain(const ServiceSettings &settings, int position,
                              const UndoHistory::Finished &finished)
{
    track(m_context.controller.saveService(settings, position), finished);
}

void ServiceEditing::removeAgain(const QString &serviceId, const UndoHistory::Finished &finished)
{
    track(m_context.controller.deleteService(serviceId), finished);
}

void ServiceEditing::change(const ServiceSettings &from, const ServiceSettings &to,
                            const UndoHistory::Finished &finished)
{
    const ServiceSettings *now = settingsOf(from.id);
    if (!now) {
        m_context.toasts.showToast(tr("%1 is not there any more").arg(from.name));
        finished(false);
        return;
    }
    // Only this change: what others have changed since stays.
    track(m_context.controller.saveService(mergeService(from, to, *now).merged), finished);
}

void ServiceEditing::track(CommandId command, const UndoHistory::Finished &finished)
{
    m_context.tracker.track(command, [this, finished](const CommandResult &result) {
        if (!result.ok)
            m_context.toasts.showToast(result.error);
        finished(result.ok);
    });
}

const ServiceSettings *ServiceEditing::settingsOf(const QString &serviceId) const
{
    return m_configuration ? m_configuration->service(serviceId) : nullptr;
}

int ServiceEditing::positionOf(const QString &serviceId) const
{
    if (!m_configuration)
        return -1;
    const QList<ServiceSettings> &services = m_configuration->services;
    const auto found = std::ranges::find(services, serviceId, &ServiceSettings::id);
    return found == services.cend() ? -1 : int(found - services.cbegin());
}

} // namespace Switchboard
