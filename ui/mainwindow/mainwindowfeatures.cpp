// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The parts that stand on their own: each is a child of the window, connects itself to the engine
// and to the actions of the menus, and needs nothing of the window but its context.

#include "ui/mainwindow/mainwindow.h"

#include "core/engine/enginecontroller.h"
#include "core/support/clock.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/inspectorstack.h"
#include "ui/mainwindow/announcer.h"
#include "ui/mainwindow/configurationconflict.h"
#include "ui/mainwindow/configurationtransfer.h"
#include "ui/mainwindow/connectiontoolbar.h"
#include "ui/mainwindow/connectiontools.h"
#include "ui/mainwindow/notifications.h"
#include "ui/mainwindow/problembanners.h"
#include "ui/mainwindow/problemnotifier.h"
#include "ui/mainwindow/recoverybanner.h"
#include "ui/mainwindow/rejections.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/serviceediting.h"
#include "ui/mainwindow/startatlogin.h"
#include "ui/mainwindow/undohistory.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowcommands.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/pages/connectionspage.h"
#include "ui/palette/palettesource.h"
#include "ui/traffic/trafficfeature.h"
#include "ui/traffic/trafficpage.h"
#include "ui/traffic/traffictable.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/servicespanel.h"

#include <QApplication>

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
            .undo = *m_undo,
            .problems = *m_problemModel,
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
    m_commands = new WindowCommands(context());
    connect(m_commands, &WindowCommands::keysChanged, this, &MainWindow::retranslate);
    m_commands->setPaletteTargets(
        {.connections = &m_connections->model(),
         .selectedConnections = [this] { return m_connections->table()->selectedSessions(); },
         .currentService = [this] { return m_services->currentService(); },
         .showConnection = [this](SessionId id) { showConnection(id); },
         .showService =
             [this](const QString &id) {
                 showPage(ConnectionsTab);
                 selectService(id);
             }});
    static const SystemClock clock;
    m_notifications = new Notifications(m_settings, *m_toasts, clock, this);
    new ProblemNotifier(
        context(), *m_notifications, [this] { bringToFront(); }, this);
    auto *rejections = new Rejections(context());
    connect(rejections, &Rejections::wrongTokensNoticed, m_notifications,
            [this, rejections](const QString &group, const QString &title, const QString &text) {
                m_notifications->notify(toString(NotificationKind::WrongTokens) + QLatin1Char('/')
                                            + group,
                                        title, text, [this, rejections] {
                                            bringToFront();
                                            rejections->show();
                                        });
            });
    new RecoveryBanner(context(), this);
    new StartAtLogin(context(), this);
    new Announcer(context());
    auto *tools = new ConnectionTools(context(), *m_connections);
    connect(tools, &ConnectionTools::allConnectionsRequested, this, [this] {
        m_toolBar->clearFilter();
        selectService({});
    });
    connectInspector(*tools);
    m_editing = new ServiceEditing(context(), *m_undo, *m_services);
    m_configurationConflict = new ConfigurationConflict(context(), *m_undo);
    auto *transfer = new ConfigurationTransfer(context());
    connect(transfer, &ConfigurationTransfer::imported, m_configurationConflict,
            &ConfigurationConflict::noteImport);
    connect(m_problems, &ProblemBanners::editServiceRequested, m_editing, &ServiceEditing::edit);
    connect(m_serviceCommands, &ServiceCommands::editRequested, m_editing, &ServiceEditing::edit);
    connect(m_problems, &ProblemBanners::restoreConfigurationRequested, m_configurationConflict,
            &ConfigurationConflict::restoreFile);
    connect(m_connections, &ConnectionsPage::addServiceRequested, m_editing,
            &ServiceEditing::newService);
    buildTraffic();
}

void MainWindow::buildTraffic()
{
    TrafficPage &page = (new TrafficFeature(context()))->page();
    m_inspectorStack->setMessageView(page.takeMessageView());
    // The inspector shows what was picked last: a connection, or a message.
    connect(&page, &TrafficPage::selectionEdited, m_inspectorStack, [this, &page] {
        if (page.table()->hasFocus() && page.table()->currentRecord())
            m_inspectorStack->showMessage();
    });
    connect(qApp, &QApplication::focusChanged, m_inspectorStack,
            [this, &page](const QWidget *, const QWidget *now) {
                if (now == page.table() && page.table()->currentRecord())
                    m_inspectorStack->showMessage();
                else if (now == m_connections->table())
                    m_inspectorStack->showConnection();
            });
}

void MainWindow::showConnection(SessionId id)
{
    showPage(ConnectionsTab);
    if (!m_connections->table()->showSession(id)) {
        m_toolBar->clearFilter(); // it may be hidden by what is typed or by the service
        selectService({});
        m_connections->table()->showSession(id);
    }
}

} // namespace Switchboard
