// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenarioorder.h"
#include "core/scenario/scenarioresult.h"
#include "core/support/typedid.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/support/backgroundworker.h"

#include <QByteArray>
#include <QObject>

namespace Switchboard {

class ScenarioControls;

//! Plays scenarios out of files and saves what was recorded.
class ScenarioPlayer final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 MaximumBytes = 8LL * 1024 * 1024; //!< of a file

    //! Becomes a child of the window.
    ScenarioPlayer(const WindowContext &context, ScenarioControls &controls);

    //! Without asking for a file; for the dialogs and tests.
    void playFile(const QString &path);

private:
    void chooseFile();
    void play();
    void record(bool on);
    void pause(bool pause);
    void stop();
    void saveRecording(const QByteArray &yaml);
    void showResult(const ScenarioResult &result);
    void showSteps(const ScenarioResult &result);
    void track(CommandId command);

    WindowContext m_context;
    ScenarioControls &m_controls;
    BackgroundWorker m_worker;
    ScenarioOrder m_order; //!< the latest one
};

} // namespace Switchboard
