// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessioninfo.h"
#include "ui/mainwindow/windowcontext.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Switchboard {

class ConnectStep;
class GoalStep;
class LookStep;

//! What a new user sees first: language and look, what to do, and the lines that connect a bot.
//! Everything takes effect at once, so that Esc at any time leaves a program that works.
class FirstSteps final : public QDialog
{
    Q_OBJECT

public:
    //! As for ConnectStep.
    FirstSteps(const WindowContext &context, qint64 selfId, const QList<SessionInfo> &open,
               QWidget *parent);

Q_SIGNALS:
    //! A bot is connected and the user wants to talk to it.
    void simulatorRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Step { Look, Goal, Connect, StepCount };

    void buildFrame();
    void goTo(int step);
    void next();
    void retranslate();
    void refreshButtons();

    QStackedWidget *m_steps;
    LookStep *m_look;
    GoalStep *m_goal;
    ConnectStep *m_connect;
    QLabel *m_title;
    QLabel *m_progress;
    QPushButton *m_skip;
    QPushButton *m_back;
    QPushButton *m_next;
};

} // namespace Switchboard
