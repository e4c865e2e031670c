// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/configurationconflict.h"

#include "core/config/servicemerge.h"
#include "core/engine/enginecontroller.h"
#include "ui/dialogs/changesdialog.h"
#include "ui/editor/servicetext.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/widgets/bannerarea.h"
#include "ui/widgets/toastarea.h"

#include <QMainWindow>

namespace Switchboard {
namespace {

const QLatin1String ChangedBanner("configurationChanged");

} // namespace

ConfigurationConflict::ConfigurationConflict(const WindowContext &context, UndoHistory &history)
    : QObject(&context.window), m_context(context), m_history(history)
{
    connect(&context.controller, &EngineController::configurationChanged, this,
            &ConfigurationConflict::takeConfiguration);
}

void ConfigurationConflict::restoreFile()
{
    m_context.tracker.track(
        m_context.controller.restoreConfigurationFile(), [this](const CommandResult &result) {
            m_context.toasts.showToast(result.ok
                                           ? tr("The file was written anew; the broken one is "
                                                "kept beside it")
                                           : result.error);
        });
}

void ConfigurationConflict::retranslate()
{
    if (m_context.banners.contains(ChangedBanner))
        showBanner();
}

void ConfigurationConflict::takeConfiguration(const Configuration &configuration,
                                              ConfigurationOrigin origin)
{
    const std::optional<Configuration> before = std::exchange(m_configuration, configuration);
    if (origin != ConfigurationOrigin::Disk || !before
        || configurationChanges(*before, configuration).isEmpty())
        return;
    m_before = *before;
    m_after = configuration;
    m_undoNumber = m_history.push(
        tr("change of the file", "undo, redo"),
        [this, from = m_after, to = m_before](const UndoHistory::Finished &finished) {
            m_context.banners.remove(ChangedBanner);
            replace(from, to, finished);
        },
        [this, from = m_before, to = m_after](const UndoHistory::Finished &finished) {
            replace(from, to, finished);
        });
    showBanner();
}

void ConfigurationConflict::noteImport(const QString &fileName, const Configuration &before,
                                       const Configuration &after)
{
    const quint64 number = m_history.push(
        tr("import of %1", "undo, redo").arg(fileName),
        [this, before, after](const UndoHistory::Finished &finished) {
            replace(after, before, finished);
        },
        [this, before, after](const UndoHistory::Finished &finished) {
            replace(before, after, finished);
        });
    m_context.toasts.showToast(tr("Imported %1").arg(fileName), tr("Undo"),
                               [this, number] { m_history.undo(number); });
}

void ConfigurationConflict::showBanner()
{
    m_context.banners.show(
        {.id = ChangedBanner,
         .token = StateToken::Busy,
         .title = tr("The configuration file was changed and applied"),
         .text = configurationChanges(m_before, m_after).join(QStringLiteral("; ")),
         .actions = {
             {QStringLiteral("diff"), tr("Show diff"), [this] { showChanges(); }},
             {QStringLiteral("undo"), tr("Undo"), [this] { m_history.undo(m_undoNumber); }}}});
}

void ConfigurationConflict::showChanges()
{
    auto *dialog = new ChangesDialog(m_before, m_after, &m_context.window);
    dialog->open();
}

void ConfigurationConflict::replace(const Configuration &from, const Configuration &to,
                                    const UndoHistory::Finished &finished)
{
    // Only this change: switches and edits that came after it stay.
    const Configuration merged = mergeConfiguration(from, to, m_configuration.value_or(from));
    m_context.tracker.track(m_context.controller.replaceConfiguration(merged),
                            [this, finished](const CommandResult &result) {
                                if (!result.ok)
                                    m_context.toasts.showToast(result.error);
                                finished(result.ok);
                            });
}

} // namespace Switchboard
