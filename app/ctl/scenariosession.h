// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/common/unixsignals.h"
#include "app/ctl/commandline.h"
#include "app/ctl/controlclient.h"
#include "core/scenario/scenarioresult.h"

#include <QObject>
#include <QTimer>

namespace Switchboard {

//! Runs `scenario run`, `check` or `record`: reads and writes the files, talks to the program that
//! runs the profile, prints what happens, and ends the application with the exit status.
class ScenarioSession final : public QObject
{
    Q_OBJECT

public:
    enum ExitStatus { AllPassed = 0, StepFailed = 1, CannotRun = 2, NothingRunning = 3 };

    explicit ScenarioSession(const ControlInvocation &invocation, QObject *parent = nullptr);

    //! The exit status when nothing has to be waited for, else -1.
    [[nodiscard]] int start();

private:
    [[nodiscard]] int check(const QByteArray &text) const;
    void connectClient();
    void handleLine(const QJsonObject &line);
    void handleProgress(const QJsonObject &progress) const;
    void finishRun(const QJsonObject &data);
    void startedRecording();
    void stopRecording();
    void finishRecording(const QJsonObject &data);
    void end(ExitStatus status);

    ControlInvocation m_invocation;
    ControlClient m_client;
    UnixSignals m_signals;
    QTimer m_recordingEnd;
    bool m_isRecording = false;
    bool m_hasEnded = false;
};

} // namespace Switchboard
