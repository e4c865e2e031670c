// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The connections between the window's parts; what they do is in mainwindow.cpp.

#include "ui/mainwindow/mainwindow.h"

#include "core/engine/enginecontroller.h"
#include "ui/chat/simulatorfeature.h"
#include "ui/help/helpcommands.h"
#include "ui/mainwindow/blockcommands.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/mainwindow/connectioncommands.h"
#include "ui/mainwindow/connectiontoolbar.h"
#include "ui/mainwindow/dockpanel.h"
#include "ui/mainwindow/problembanners.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/models/problemmodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/problemspage.h"
#include "ui/support/language.h"
#include "ui/widgets/connectionheader.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/servicespanel.h"
#include "ui/widgets/statussegments.h"
#include "ui/widgets/toastarea.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QShortcut>

namespace Switchboard {

void MainWindow::connectEngine()
{
    connect(&m_controller, &EngineController::snapshotReady, this, &MainWindow::applySnapshot);
    connect(&m_controller, &EngineController::serviceChanged, this,
            &MainWindow::applyServiceChange);
    connect(&m_controller, &EngineController::journalAppended, this, &MainWindow::applyJournal);
    connect(&m_controller, &EngineController::configurationProblemChanged, m_problems,
            &ProblemBanners::setConfigurationProblem);
    connect(&m_controller, &EngineController::raiseRequested, this, &MainWindow::bringToFront);
    connect(&m_controller, &EngineController::finished, this, [this] {
        m_hasEnded = true;
        Q_EMIT ended();
    });
}

void MainWindow::connectServices()
{
    connect(m_services, &ServicesPanel::toggleRequested, m_serviceCommands,
            &ServiceCommands::toggle);
    connect(m_services, &ServicesPanel::closeNowRequested, m_serviceCommands,
            &ServiceCommands::closeNow);
    connect(m_services, &ServicesPanel::keepOnRequested, m_serviceCommands,
            &ServiceCommands::keepOn);
    connect(m_services, &ServicesPanel::connectRequested, m_serviceCommands,
            &ServiceCommands::connectNow);
    connect(m_services, &ServicesPanel::doctorRequested, m_serviceCommands,
            &ServiceCommands::examine);
    connect(m_services, &ServicesPanel::selectionRequested, this, &MainWindow::selectService);
    connect(m_services, &ServicesPanel::currentChanged, this, &MainWindow::refreshActions);
    connect(m_services, &ServicesPanel::menuRequested, this,
            [this](const QString &, const QPoint &position) {
                auto *menu = new QMenu(this);
                menu->setObjectName(QStringLiteral("serviceMenu"));
                menu->setAttribute(Qt::WA_DeleteOnClose);
                m_actions->populateServiceMenu(menu);
                menu->popup(position);
            });
    connect(m_serviceCommands, &ServiceCommands::wishChanged, m_services, &ServicesPanel::setWish);
    connect(m_problemModel, &ProblemModel::countChanged, this, &MainWindow::showProblemCount);
    connect(m_problemsPage, &ProblemsPage::serviceRequested, this, [this](const QString &id) {
        m_servicesDock->show();
        m_services->focusService(id);
    });
    connect(m_problems, &ProblemBanners::editConfigurationRequested, this,
            &MainWindow::editConfiguration);

    connect(m_status, &StatusSegments::servicesClicked, this, &MainWindow::showServices);
    connect(m_status, &StatusSegments::problemsClicked, this, &MainWindow::showProblems);
    connect(m_status, &StatusSegments::configurationClicked, this, &MainWindow::editConfiguration);
    connect(m_status, &StatusSegments::connectionsClicked, this, [this] {
        showPage(ConnectionsTab);
        m_toolBar->clearFilter();
        selectService({});
    });
    connect(m_status, &StatusSegments::trafficClicked, this, [this] {
        showPage(ConnectionsTab);
        m_connections->table()->columns()->setSortIndicator(int(ConnectionColumn::OutRate),
                                                            Qt::DescendingOrder);
    });
}

void MainWindow::connectConnections()
{
    ConnectionTable *table = m_connections->table();
    table->addActions({m_actions->kick, m_actions->kickWithReason, m_actions->kickAndBlock,
                       m_actions->copyCell, m_actions->copyRows, m_actions->selectAll});
    connect(table, &ConnectionTable::kickRequested, m_connectionCommands,
            &ConnectionCommands::kick);
    connect(table, &ConnectionTable::selectedSessionsChanged, this, &MainWindow::refreshActions);
    connect(table, &ConnectionTable::orderFrozenChanged, m_toolBar,
            &ConnectionToolBar::setFrozenChip);
    connect(table, &ConnectionTable::menuRequested, this, [this, table](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setObjectName(QStringLiteral("connectionMenu"));
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_actions->populateConnectionMenu(menu);
        table->setMenuOpen(true);
        connect(menu, &QMenu::aboutToHide, table, [table] { table->setMenuOpen(false); });
        menu->popup(position);
    });
    connect(table->columns(), &ConnectionHeader::layoutEdited, this,
            [this, table] { m_settings.setColumns(table->columns()->columnLayout()); });
    connect(m_connections, &ConnectionsPage::copyUrlRequested, m_serviceCommands,
            &ServiceCommands::copyUrl);
    connect(m_connections, &ConnectionsPage::clearFilterRequested, m_toolBar,
            &ConnectionToolBar::clearFilter);
    connect(m_connections, &ConnectionsPage::allServicesRequested, this,
            [this] { selectService({}); });
    connect(m_connections, &ConnectionsPage::servicesRequested, this, &MainWindow::showServices);
    connect(m_toolBar, &ConnectionToolBar::filterChanged, m_connections,
            &ConnectionsPage::setFilterText);
    connect(m_toolBar, &ConnectionToolBar::serviceChipRemoved, this, [this] { selectService({}); });
    auto *escape = new QShortcut(Qt::Key_Escape, table);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, [this, table] {
        if (!m_toolBar->clearFilter())
            table->clearSelection();
    });
    connect(m_toolBar, &ConnectionToolBar::escaped, this, [this, table] {
        table->clearSelection();
        table->setFocus();
    });
}

void MainWindow::connectActions()
{
    const auto current = [this] { return m_services->currentService(); };
    const auto selected = [this] { return m_connections->table()->selectedSessions(); };
    const auto on = [this](QAction *action, auto function) {
        connect(action, &QAction::triggered, this, function);
    };
    on(m_actions->editConfiguration, [this] { editConfiguration(); });
    on(m_actions->quit, [this] { endProgram(); });
    on(m_actions->copyCell, [this] {
        QGuiApplication::clipboard()->setText(m_connections->table()->currentCellText());
    });
    on(m_actions->copyRows, [this] {
        QGuiApplication::clipboard()->setText(m_connections->table()->selectedRowsText());
    });
    on(m_actions->selectAll, [this] { m_connections->table()->selectAll(); });
    on(m_actions->find, [this] {
        m_tabs->setCurrentIndex(ConnectionsTab);
        m_toolBar->focusFilter();
    });
    on(m_actions->toggleService, [this, current] { m_serviceCommands->toggle(current()); });
    on(m_actions->connectNow, [this, current] { m_serviceCommands->connectNow(current()); });
    on(m_actions->examineService, [this, current] { m_serviceCommands->examine(current()); });
    on(m_actions->restartService, [this, current] { m_serviceCommands->restart(current()); });
    on(m_actions->leaveOff, [this, current] { m_serviceCommands->disable(current()); });
    on(m_actions->copyUrl, [this, current] { m_serviceCommands->copyUrl(current()); });
    on(m_actions->enableAll, [this] { m_serviceCommands->enableAll(); });
    on(m_actions->disableAll, [this] { m_serviceCommands->disableAll(); });
    on(m_actions->kick, [this, selected] { m_connectionCommands->kick(selected()); });
    on(m_actions->kickWithReason,
       [this, selected] { m_connectionCommands->kickWithReason(selected()); });
    on(m_actions->kickAndBlock,
       [this, selected] { m_connectionCommands->kickAndBlock(selected()); });
    on(m_actions->showBlocks, [this] { m_blockCommands->showList(); });
    on(m_actions->showConnections, [this] { showPage(ConnectionsTab); });
    on(m_actions->showSimulator, [this] { showPage(SimulatorTab); });
    on(m_actions->showProblems, [this] { showProblems(); });
    on(m_actions->resetLayout, [this] { resetWindow(); });
    new HelpCommands(*m_actions->documentation, m_language, m_settings, this);
    on(m_actions->copyDiagnostics, [this] { copyDiagnostics(); });
    on(m_actions->about, [this] { showAbout(); });
    connect(m_actions->fullScreen, &QAction::toggled, this, [this](bool full) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, full));
    });

    const auto bindDock = [this](QAction *action, DockPanel *dock) {
        action->setChecked(true);
        connect(action, &QAction::triggered, dock, &QWidget::setVisible);
        connect(dock->toggleViewAction(), &QAction::toggled, action, &QAction::setChecked);
    };
    bindDock(m_actions->showServices, m_servicesDock);
    on(m_actions->collapseServices, [this] { cycleServices(); });
    bindDock(m_actions->showEvents, m_eventsDock);
    bindDock(m_actions->showInspector, m_inspectorDock);

    const auto markChoices = [this] {
        m_actions->setTheme(m_theme.choice());
        m_actions->setLanguage(m_language.code());
        m_actions->setDensity(densityFrom(m_settings.density()));
    };
    markChoices();
    connect(&m_theme, &Theme::changed, this, markChoices);
    connect(&m_language, &Language::changed, this, markChoices);
    m_events->followKeys(*m_actions->copyCell, *m_actions->copyRows, *m_actions->find,
                         m_actions->exportEvents);
    connect(m_events, &EventsPage::noted, this,
            [this](const QString &text) { m_toasts->showToast(text); });
    connect(&m_settings, &UiSettings::changed, this, markChoices);
    connect(m_actions, &WindowActions::densityChosen, this,
            [this](Density density) { m_settings.setDensity(toString(density)); });
    const auto keepEvents = [this] { m_events->setCapacity(m_settings.eventRows()); };
    keepEvents();
    connect(&m_settings, &UiSettings::changed, this, keepEvents);
    connect(m_actions, &WindowActions::themeChosen, this, [this](Theme::Choice choice) {
        m_theme.setChoice(choice);
        m_settings.setTheme(Theme::toString(choice));
    });
    connect(m_actions, &WindowActions::languageChosen, this, [this](const QString &code) {
        m_language.setCode(code);
        m_settings.setLanguage(code);
    });
}

void MainWindow::connectSimulator()
{
    new SimulatorFeature(context(), *m_simulator);
}

void MainWindow::simulate(const SimulatedAct &act,
                          const std::function<void(const CommandResult &)> &done)
{
    m_tracker->track(m_controller.simulate(act), [this, done](const CommandResult &result) {
        if (done)
            done(result);
        else if (!result.ok)
            m_toasts->showToast(result.error);
    });
}

} // namespace Switchboard
