// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The parts that stand on their own: each is a child of the window, connects itself to the engine
// and to the actions of the menus, and needs nothing of the window but its context.

#include "ui/mainwindow/mainwindow.h"

#include "ui/mainwindow/configurationconflict.h"
#include "ui/mainwindow/problembanners.h"
#include "ui/mainwindow/serviceediting.h"
#include "ui/mainwindow/undohistory.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/pages/connectionspage.h"

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
            .undo = *m_undo,
            .lower = *m_lower,
            .settings = m_settings,
            .theme = m_theme,
            .language = m_language};
}

void MainWindow::buildFeatures()
{
    m_editing = new ServiceEditing(context(), *m_undo, *m_services);
    m_configurationConflict = new ConfigurationConflict(context(), *m_undo);
    connect(m_problems, &ProblemBanners::editServiceRequested, m_editing, &ServiceEditing::edit);
    connect(m_problems, &ProblemBanners::restoreConfigurationRequested, m_configurationConflict,
            &ConfigurationConflict::restoreFile);
    connect(m_connections, &ConnectionsPage::addServiceRequested, m_editing,
            &ServiceEditing::newService);
}

} // namespace Switchboard
