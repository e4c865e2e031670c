// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The parts that stand on their own: each is a child of the window, connects itself to the engine
// and to the actions of the menus, and needs nothing of the window but its context.

#include "ui/mainwindow/mainwindow.h"

#include "ui/mainwindow/rejections.h"
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
            .blocks = *m_blockCommands,
            .toasts = *m_toasts,
            .banners = *m_banners,
            .lower = *m_lower,
            .settings = m_settings,
            .theme = m_theme,
            .language = m_language};
}

void MainWindow::buildFeatures()
{
    const WindowContext parts = context();
    new Rejections(parts);
}

} // namespace Switchboard
