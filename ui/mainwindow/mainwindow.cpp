// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/mainwindow.h"

#include "core/engine/enginecontroller.h"
#include "ui/chat/simulatorpage.h"
#include "ui/dialogs/aboutdialog.h"
#include "ui/mainwindow/blockcommands.h"
#include "ui/mainwindow/commandtracker.h"
#include "ui/mainwindow/configurationconflict.h"
#include "ui/mainwindow/connectioncommands.h"
#include "ui/mainwindow/connectiontoolbar.h"
#include "ui/mainwindow/diagnostics.h"
#include "ui/mainwindow/dockpanel.h"
#include "ui/mainwindow/problembanners.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/shutdownoverlay.h"
#include "ui/mainwindow/snapshotticker.h"
#include "ui/mainwindow/undohistory.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowcommands.h"
#include "ui/mainwindow/windowgeometry.h"
#include "ui/models/problemmodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/problemspage.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/language.h"
#include "ui/tray/trayicon.h"
#include "ui/widgets/bannerarea.h"
#include "ui/widgets/connectionheader.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/servicespanel.h"
#include "ui/widgets/statussegments.h"
#include "ui/widgets/tabpanel.h"
#include "ui/widgets/toastarea.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QUrl>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr QSize DefaultSize(1280, 800);
constexpr QSize MinimumSize(900, 560);

QString configurationPath(const EngineController &controller)
{
    return QDir(controller.options().profileFolder).filePath(QStringLiteral("switchboard.json"));
}

} // namespace

MainWindow::MainWindow(EngineController &controller, Theme &theme, Language &language,
                       UiSettings &settings)
    : m_controller(controller), m_theme(theme), m_language(language), m_settings(settings),
      m_actions(new WindowActions(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowIcon(applicationIcon());
    setMinimumSize(MinimumSize);
    setContextMenuPolicy(Qt::NoContextMenu);
    m_actions->populate(menuBar());
    m_toolBar = new ConnectionToolBar(*m_actions, this);
    addToolBar(m_toolBar);
    buildCentre();
    buildDocks();
    buildStatusBar();
    m_toasts = new ToastArea(this);
    m_toasts->setObjectName(QStringLiteral("toastArea"));
    m_overlay = new ShutdownOverlay(this);

    m_tracker = new CommandTracker(controller, this);
    m_serviceCommands = new ServiceCommands(controller, *m_tracker, *m_toasts, m_settings, this);
    m_undo = new UndoHistory(m_actions->undo, m_actions->redo, this);
    m_blockCommands =
        new BlockCommands(controller, *m_tracker, m_connections->model(), *m_toasts, *m_undo, this);
    m_connectionCommands = new ConnectionCommands(controller, *m_tracker, m_connections->model(),
                                                  *m_blockCommands, *m_toasts, m_settings, this);
    m_problems = new ProblemBanners(*m_banners, *m_problemModel, *m_serviceCommands, this);
    m_ticker = new SnapshotTicker(controller, this);
    connectEngine();
    connectServices();
    connectConnections();
    connectActions();
    buildFeatures();
    connectSimulator(); // its menu stands behind that of the traffic
    retranslate();
    resize(DefaultSize);
    m_defaultState = saveState(layoutVersion());
    m_connections->table()->columns()->setColumnLayout(settings.columns());
    m_connections->setFocus();
}

MainWindow::~MainWindow() = default;

void MainWindow::engineReady()
{
    m_ticker->start();
    m_controller.requestJournal();
    m_controller.requestOverview();
    m_commands->offerFirstSteps();
    m_status->setSavedAt(
        QFileInfo(configurationPath(m_controller)).lastModified().toMSecsSinceEpoch());
}

void MainWindow::endProgram()
{
    if (!m_ending) {
        m_ending = true;
        for (QDialog *dialog : findChildren<QDialog *>())
            dialog->done(QDialog::Rejected); // one that asks would keep the program from ending
        saveWindow();
        m_ticker->stop();
        m_overlay->cover(m_connections->model().openCount());
        if (m_tray)
            m_tray->setEnding();
    }
    m_controller.shutDown();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_overlay->setGeometry(rect());
}

void MainWindow::retranslate()
{
    const QString profile = QDir(m_controller.options().profileFolder).dirName();
    setWindowTitle(QStringLiteral("Switchboard - ") + profile);
    m_actions->retranslate();
    m_servicesDock->setTitle(tr("Services"), tr("Hide the services"));
    m_servicesDock->setFoldHints(
        withKeys(tr("Show the services as icons"), *m_actions->collapseServices),
        withKeys(tr("Show the services in full"), *m_actions->collapseServices));
    m_eventsDock->setTitle(tr("Events"), tr("Hide the events"));
    m_inspectorDock->setTitle(tr("Inspector"),
                              withKeys(tr("Hide the inspector"), *m_actions->showInspector));
    m_lower->setTitle(m_events, tr("Events"));
    showProblemCount(m_problemModel->rowCount());
    m_lower->tabBar()->setAccessibleName(tr("What happened"));
    m_tabs->setAccessibleName(tr("Pages"));
    m_banners->setAccessibleName(tr("Problems"));
    m_problems->retranslate();
    m_undo->retranslate();
    m_configurationConflict->retranslate();
    refreshTabs();
}

void MainWindow::applySnapshot(const EngineSnapshot &snapshot)
{
    m_connections->applySnapshot(snapshot);
    m_services->setServices(snapshot.services, snapshot.monotonicMs);
    m_serviceCommands->setServices(snapshot.services);
    m_blockCommands->setServices(snapshot.services);
    m_problems->setServices(snapshot.services);
    m_connectionCommands->noteOpened(snapshot.opened, snapshot.monotonicMs);
    m_status->setSnapshot(snapshot, m_connections->model().openCount());
    QHash<QString, QString> names;
    for (const ServiceStatus &status : snapshot.services)
        names.insert(status.id, status.name);
    m_events->setServiceNames(names);
    refreshListeners();
    refreshTabs();
    refreshActions();
}

void MainWindow::applyServiceChange(const ServiceStatus &status)
{
    m_serviceCommands->updateService(status);
    m_services->updateService(status, m_connections->model().nowMs());
    m_problems->updateService(status);
    refreshActions();
}

void MainWindow::applyJournal(const QList<JournalEntry> &entries)
{
    m_events->append(entries);
    for (const JournalEntry &entry : entries) {
        if (entry.kind == JournalKind::ConfigurationApplied)
            m_status->setSavedAt(entry.wallMs);
    }
}

void MainWindow::refreshTabs()
{
    m_tabs->setTabText(
        ConnectionsTab,
        tr("Connections (%1)").arg(formatCount(quint64(m_connections->model().openCount()))));
    const int unread = m_simulator->totalUnread();
    m_tabs->setTabText(SimulatorTab,
                       unread > 0 ? tr("Simulator (%1)").arg(unread) : tr("Simulator"));
}

void MainWindow::refreshActions()
{
    const bool onConnections = m_tabs->currentIndex() == ConnectionsTab;
    const bool selected = onConnections && m_connections->table()->hasSelectedSessions();
    for (QAction *action :
         {m_actions->kick, m_actions->kickWithReason, m_actions->kickAndBlock, m_actions->copyCli})
        action->setEnabled(selected);
    const bool hasRows = onConnections && m_connections->table()->selectionModel()->hasSelection();
    for (QAction *action : {m_actions->copyJson, m_actions->copyCsv, m_actions->copyRows})
        action->setEnabled(hasRows);
    m_actions->note->setEnabled(onConnections && m_connections->table()->selectedCount() == 1);
    m_actions->copyCell->setEnabled(onConnections
                                    && m_connections->table()->currentIndex().isValid());
    m_actions->selectAll->setEnabled(onConnections);

    const ServiceStatus *status = m_serviceCommands->find(m_services->currentService());
    m_actions->toggleService->setEnabled(status);
    m_actions->copyUrl->setEnabled(status);
    const bool connects = status && !status->links.isEmpty();
    m_actions->connectNow->setVisible(connects);
    m_actions->connectNow->setEnabled(connects && status->state == ServiceState::On);
    m_actions->examineService->setVisible(connects);
    m_actions->restartService->setEnabled(status && status->state == ServiceState::On);
    m_actions->leaveOff->setVisible(status && status->state == ServiceState::Failed);
    const auto isOn = [](const ServiceStatus &each) { return each.state == ServiceState::On; };
    const QList<ServiceStatus> &services = m_serviceCommands->services();
    m_actions->enableAll->setEnabled(!std::ranges::all_of(services, isOn));
    m_actions->disableAll->setEnabled(std::ranges::any_of(services, isOn));
}

void MainWindow::refreshListeners()
{
    QHash<QString, int> listeners;
    int all = 0;
    for (int row = 0; row < m_connections->model().rowCount(); ++row) {
        const ConnectionRow &connection = m_connections->model().rowAt(row);
        if (connection.isClosed() || connection.info.role == SessionRole::Api)
            continue;
        ++listeners[connection.service.name];
        ++all;
    }
    QStringList perService;
    for (const ServiceStatus &status : m_serviceCommands->services()) {
        if (const int count = listeners.value(status.name); count > 0)
            perService.append(QStringLiteral("%1 %2").arg(status.name).arg(count));
    }
    m_simulator->setListeners(all, perService);
}

void MainWindow::showPage(Page page)
{
    m_tabs->setCurrentIndex(page);
    m_pages->currentWidget()->setFocus();
}

void MainWindow::selectService(const QString &serviceId)
{
    const ServiceStatus *status = m_serviceCommands->find(serviceId);
    m_services->setSelected(serviceId);
    m_connections->setServiceFilter(serviceId);
    m_toolBar->setServiceChip(status ? status->name : QString());
    refreshActions();
}

void MainWindow::showServices()
{
    m_servicesDock->show();
    m_services->focusService(m_services->currentService());
}

void MainWindow::showProblems()
{
    m_eventsDock->show();
    m_lower->showPage(m_problemsPage);
    m_problemsPage->setFocus();
}

void MainWindow::showProblemCount(int count)
{
    m_status->setProblems(count);
    m_lower->setTitle(m_problemsPage, count > 0 ? tr("Problems (%1)").arg(count) : tr("Problems"));
}

void MainWindow::editConfiguration()
{
    const QString path = configurationPath(m_controller);
    if (!QDesktopServices::openUrl(QUrl::fromLocalFile(path))) {
        QGuiApplication::clipboard()->setText(QDir::toNativeSeparators(path));
        m_toasts->showToast(tr("No editor could be started. The path is in the clipboard: %1")
                                .arg(QDir::toNativeSeparators(path)));
    }
}

void MainWindow::copyDiagnostics()
{
    QGuiApplication::clipboard()->setText(
        diagnosticText(m_controller.options().profileFolder, m_serviceCommands->services()));
    m_toasts->showToast(tr("Copied the diagnostic info; it has no tokens and no messages"));
}

void MainWindow::showAbout()
{
    QAction *documentation = m_commands->command(QStringLiteral("help.documentation"));
    auto *dialog = new AboutDialog(m_controller.options().profileFolder, documentation, this);
    connect(dialog, &AboutDialog::copyDiagnosticsRequested, this, &MainWindow::copyDiagnostics);
    dialog->open();
}

} // namespace Switchboard
