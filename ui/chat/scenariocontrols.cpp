// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/scenariocontrols.h"

#include "ui/support/icons.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace Switchboard {

namespace {

QToolButton *textButton(const char *name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(QLatin1String(name));
    return button;
}

} // namespace

ScenarioControls::ScenarioControls(QWidget *parent)
    : QWidget(parent), m_record(new QAction(this)), m_play(new QAction(this)),
      m_open(new QAction(this)), m_pause(new QAction(this)), m_menu(new QMenu(this)),
      m_state(new QLabel(this)), m_recordButton(textButton("simRecord", this)),
      m_playButton(textButton("simPlay", this)), m_scenario(textButton("simScenario", this))
{
    m_record->setObjectName(QStringLiteral("actionRecordScenario"));
    m_record->setCheckable(true);
    m_record->setShortcut(Qt::CTRL | Qt::Key_R);
    m_play->setObjectName(QStringLiteral("actionPlayScenario"));
    m_play->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_R);
    m_open->setObjectName(QStringLiteral("actionOpenScenario"));
    m_pause->setObjectName(QStringLiteral("actionPauseScenario"));
    m_pause->setCheckable(true);
    m_menu->addActions({m_open, m_pause});
    m_state->setObjectName(QStringLiteral("simScenarioState"));
    m_state->setTextFormat(Qt::PlainText);
    m_state->setForegroundRole(QPalette::PlaceholderText);
    m_recordButton->setDefaultAction(m_record);
    m_playButton->setDefaultAction(m_play);
    m_recordButton->setObjectName(QStringLiteral("simRecord"));
    m_record->setIcon(themedIcon(QStringLiteral("record")));
    m_scenario->setIcon(themedIcon(QStringLiteral("list")));
    connect(m_scenario, &QToolButton::clicked, this,
            [this] { m_menu->popup(m_scenario->mapToGlobal(QPoint(0, m_scenario->height()))); });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_state);
    layout->addWidget(m_recordButton);
    layout->addWidget(m_playButton);
    layout->addWidget(m_scenario);
    connect(m_record, &QAction::triggered, this, &ScenarioControls::recordRequested);
    connect(m_open, &QAction::triggered, this, &ScenarioControls::openRequested);
    connect(m_pause, &QAction::triggered, this, &ScenarioControls::pauseRequested);
    connect(m_play, &QAction::triggered, this, [this] {
        if (m_progress.state != ScenarioProgress::State::Idle)
            Q_EMIT stopRequested();
        else if (m_canReplay)
            Q_EMIT playRequested();
        else
            Q_EMIT openRequested();
    });
    refresh();
}

void ScenarioControls::setProgress(const ScenarioProgress &progress)
{
    m_progress = progress;
    refresh();
}

void ScenarioControls::setRecording(const ScenarioRecording &recording)
{
    m_recording = recording;
    refresh();
}

void ScenarioControls::setCanReplay(bool can)
{
    m_canReplay = can;
    refresh();
}

void ScenarioControls::refresh()
{
    const bool plays = m_progress.state != ScenarioProgress::State::Idle;
    const bool pauses = m_progress.state == ScenarioProgress::State::Paused;
    m_record->setChecked(m_recording.on);
    m_record->setText(m_recording.on ? tr("Stop recording") : tr("Record"));
    m_record->setToolTip(m_recording.on ? tr("Stop and save what was recorded as a scenario")
                                        : tr("Record what happens as a scenario"));
    m_play->setIcon(themedIcon(plays ? QStringLiteral("close") : QStringLiteral("play")));
    m_play->setText(plays ? tr("Stop") : tr("Play"));
    m_play->setToolTip(plays ? tr("Stop the scenario") : tr("Play a scenario"));
    m_open->setText(tr("Play a file…"));
    m_open->setEnabled(!plays);
    m_pause->setText(tr("Pause"));
    m_pause->setEnabled(plays);
    m_pause->setChecked(pauses);
    m_scenario->setText(tr("Scenario"));
    m_scenario->setAccessibleName(tr("Scenario"));
    QString state;
    if (plays)
        state = tr("%1/%2", "step of a scenario").arg(m_progress.step).arg(m_progress.steps);
    else if (m_recording.on)
        state = m_recording.full ? tr("%1 steps, full").arg(m_recording.steps)
                                 : tr("%1 steps").arg(m_recording.steps);
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
}

void ScenarioControls::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace Switchboard
