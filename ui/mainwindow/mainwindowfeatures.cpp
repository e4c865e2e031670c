// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The parts that stand on their own: each is a child of the window, connects itself to the engine
// and to the actions of the menus, and needs nothing of the window but its context.

#include "ui/mainwindow/mainwindow.h"

#include "core/engine/enginecontroller.h"
#include "ui/inspector/inspector.h"
#include "ui/mainwindow/connectiontoolbar.h"
#include "ui/mainwindow/connectiontools.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/pages/connectionspage.h"
#include "ui/widgets/connectiontable.h"

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

void MainWindow::connectInspector(ConnectionTools &tools)
{
    const auto follow = [this] {
        if (m_inspector->isVisible())
            m_inspector->setSelection(m_connections->table()->selectedRows());
    };
    connect(m_connections->table(), &ConnectionTable::selectedSessionsChanged, m_inspector, follow);
    connect(m_inspector, &Inspector::refreshDue, m_inspector, follow);
    connect(m_inspector, &Inspector::detailsWanted, &m_controller,
            &EngineController::requestSessionDetails);
    connect(&m_controller, &EngineController::sessionDetails, m_inspector, &Inspector::setDetails);
    connect(m_inspector, &Inspector::noteRequested, &tools, &ConnectionTools::editNote);
}

void MainWindow::buildFeatures()
{
    auto *tools = new ConnectionTools(context(), *m_connections);
    connect(tools, &ConnectionTools::allConnectionsRequested, this, [this] {
        m_toolBar->clearFilter();
        selectService({});
    });
    connectInspector(*tools);
}

} // namespace Switchboard
