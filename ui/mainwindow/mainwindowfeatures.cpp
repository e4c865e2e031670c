// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The parts that stand on their own: each is a child of the window, connects itself to the engine
// and to the actions of the menus, and needs nothing of the window but its context.

#include "ui/mainwindow/mainwindow.h"

#include "core/support/clock.h"
#include "ui/mainwindow/notifications.h"
#include "ui/mainwindow/problemnotifier.h"
#include "ui/mainwindow/recoverybanner.h"
#include "ui/mainwindow/startatlogin.h"
#include "ui/mainwindow/windowcontext.h"

namespace Switchboard {

WindowContext MainWindow::context()
{
    return {.window = *this,
            .controller = m_controller,
            .tracker = *m_tracker,
            .actions = *m_actions,
            .services = *m_serviceCommands,
            .connections = *m_connectionCommands,
            .toasts = *m_toasts,
            .banners = *m_banners,
            .lower = *m_lower,
            .settings = m_settings,
            .theme = m_theme,
            .language = m_language};
}

void MainWindow::buildFeatures()
{
    static const SystemClock clock;
    m_notifications = new Notifications(m_settings, *m_toasts, clock, this);
    new ProblemNotifier(
        context(), *m_notifications, [this] { bringToFront(); }, this);
    new RecoveryBanner(context(), this);
    new StartAtLogin(context(), this);
}

} // namespace Switchboard
