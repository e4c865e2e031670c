// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/scenarioplayer.h"

#include "core/engine/enginecontroller.h"
#include "core/support/privatefile.h"
#include "ui/chat/scenariocontrols.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/support/formatting.h"
#include "ui/widgets/toastarea.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMainWindow>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Switchboard {

namespace {

constexpr QSize ResultSize(680, 400);
constexpr int TitleWidth = 240;

} // namespace

ScenarioPlayer::ScenarioPlayer(const WindowContext &context, ScenarioControls &controls)
    : QObject(&context.window), m_context(context), m_controls(controls)
{
    EngineController *controller = &context.controller;
    connect(controller, &EngineController::scenarioProgress, &controls,
            &ScenarioControls::setProgress);
    connect(controller, &EngineController::recordingChanged, &controls,
            &ScenarioControls::setRecording);
    connect(&controls, &ScenarioControls::openRequested, this, &ScenarioPlayer::chooseFile);
    connect(&controls, &ScenarioControls::playRequested, this, &ScenarioPlayer::play);
    connect(&controls, &ScenarioControls::recordRequested, this, &ScenarioPlayer::record);
    connect(&controls, &ScenarioControls::pauseRequested, this, &ScenarioPlayer::pause);
    connect(&controls, &ScenarioControls::stopRequested, this, &ScenarioPlayer::stop);
}

void ScenarioPlayer::chooseFile()
{
    auto *dialog = new QFileDialog(&m_context.window, tr("Play a scenario"), QDir::homePath(),
                                   tr("Scenarios (*.yaml *.yml *.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ScenarioPlayer::playFile);
    dialog->open();
}

void ScenarioPlayer::playFile(const QString &path)
{
    m_worker.run([path] { return readWholeFile(path, MaximumBytes); },
                 [this, path](const Result<QByteArray> &text) {
                     if (!text) {
                         m_context.toasts.showToast(text.error());
                         return;
                     }
                     m_order = {text.value(), QFileInfo(path).fileName(), {}};
                     m_controls.setCanReplay(true);
                     play();
                 });
}

void ScenarioPlayer::play()
{
    m_context.tracker.track(m_context.controller.runScenario(m_order),
                            [this](const CommandResult &result) {
                                if (result.ok)
                                    showResult(scenarioResultFrom(result.data));
                                else
                                    m_context.toasts.showToast(result.error);
                            });
}

void ScenarioPlayer::track(CommandId command)
{
    m_context.tracker.track(command, [this](const CommandResult &result) {
        if (!result.ok)
            m_context.toasts.showToast(result.error);
    });
}

void ScenarioPlayer::pause(bool pause)
{
    track(pause ? m_context.controller.pauseScenario() : m_context.controller.resumeScenario());
}

void ScenarioPlayer::stop()
{
    track(m_context.controller.stopScenario());
}

void ScenarioPlayer::record(bool on)
{
    if (on) {
        track(m_context.controller.startRecording());
        return;
    }
    m_context.tracker.track(
        m_context.controller.stopRecording(), [this](const CommandResult &result) {
            if (!result.ok)
                m_context.toasts.showToast(result.error);
            else if (result.data.value(QLatin1String("steps")).toInt() == 0)
                m_context.toasts.showToast(tr("Nothing happened while it was recorded"));
            else
                saveRecording(result.data.value(QLatin1String("yaml")).toString().toUtf8());
        });
}

void ScenarioPlayer::saveRecording(const QByteArray &yaml)
{
    m_order = {yaml, tr("recording.yaml"), {}};
    m_controls.setCanReplay(true); // also when it is not saved
    auto *dialog = new QFileDialog(&m_context.window, tr("Save the scenario"), QDir::homePath(),
                                   tr("Scenarios (*.yaml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    dialog->selectFile(QStringLiteral("scenario.yaml"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, yaml](const QString &path) {
        m_worker.run([path, yaml] { return writePrivateFile(path, yaml); },
                     [this, path](const Result<void> &written) {
                         m_context.toasts.showToast(
                             written ? tr("Saved %1").arg(QDir::toNativeSeparators(path))
                                     : written.error());
                     });
    });
    dialog->open();
}

void ScenarioPlayer::showResult(const ScenarioResult &result)
{
    const QString text = result.stopped ? tr("%1 was stopped").arg(result.name)
        : result.passed ? tr("%1 passed in %2").arg(result.name, formatDuration(result.ms))
                        : tr("%1 failed: %2").arg(result.name, result.error);
    m_context.toasts.showToast(text, tr("Steps"), [this, result] { showSteps(result); });
}

void ScenarioPlayer::showSteps(const ScenarioResult &result)
{
    auto *dialog = new QDialog(&m_context.window);
    dialog->setObjectName(QStringLiteral("scenarioResult"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(result.name);
    dialog->resize(ResultSize);
    auto *steps = new QTreeWidget(dialog);
    steps->setAccessibleName(tr("Steps"));
    steps->setRootIsDecorated(false);
    steps->setUniformRowHeights(true);
    steps->setHeaderLabels({tr("Step"), tr("Result"), tr("What"), tr("Time"), tr("Seen")});
    for (const ScenarioStepResult &step : result.steps) {
        const QString status = step.status == ScenarioStepResult::Status::Passed ? tr("passed")
            : step.status == ScenarioStepResult::Status::Failed                  ? tr("failed")
                                                                                 : tr("skipped");
        new QTreeWidgetItem(
            steps,
            {QString::number(step.number), status, step.title, formatDuration(step.ms), step.seen});
    }
    for (const int column : {0, 1, 3})
        steps->resizeColumnToContents(column);
    steps->header()->resizeSection(2, TitleWidth);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(steps);
    layout->addWidget(buttons);
    dialog->open();
}

} // namespace Switchboard
