// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenarioorder.h"
#include "core/scenario/scenarioresult.h"

#include <QWidget>

class QAction;
class QLabel;
class QMenu;
class QToolButton;

namespace Switchboard {

//! Record, play and what else one does with scenarios, for the line above the simulator. The same
//! actions stand in the menu.
class ScenarioControls final : public QWidget
{
    Q_OBJECT

public:
    explicit ScenarioControls(QWidget *parent = nullptr);

    void setProgress(const ScenarioProgress &progress);
    void setRecording(const ScenarioRecording &recording);
    //! Whether there is a scenario that can be played once more.
    void setCanReplay(bool can);
    [[nodiscard]] QAction *recordAction() const { return m_record; }
    [[nodiscard]] QAction *playAction() const { return m_play; }
    [[nodiscard]] QAction *openAction() const { return m_open; }
    [[nodiscard]] QAction *pauseAction() const { return m_pause; }

Q_SIGNALS:
    //! Recording is to begin, or to end.
    void recordRequested(bool on);
    //! The latest scenario once more; a file has to be chosen when there is none.
    void playRequested();
    void openRequested();
    void stopRequested();
    void pauseRequested(bool pause);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    ScenarioProgress m_progress;
    ScenarioRecording m_recording;
    bool m_canReplay = false;
    QAction *m_record;
    QAction *m_play;
    QAction *m_open;
    QAction *m_pause;
    QMenu *m_menu;
    QLabel *m_state;
    QToolButton *m_recordButton;
    QToolButton *m_playButton;
    QToolButton *m_scenario;
};

} // namespace Switchboard
