// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// How the window is put together; what it does is in mainwindow.cpp.

#include "ui/mainwindow/mainwindow.h"

#include "ui/chat/simulatorpage.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/inspectorstack.h"
#include "ui/mainwindow/dockpanel.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowgeometry.h"
#include "ui/models/problemmodel.h"
#include "ui/pages/connectionspage.h"
#include "ui/pages/eventspage.h"
#include "ui/pages/problemspage.h"
#include "ui/widgets/bannerarea.h"
#include "ui/widgets/connectionheader.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/servicespanel.h"
#include "ui/widgets/statussegments.h"
#include "ui/widgets/tabpanel.h"

#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int ServicesWidth = 264;
constexpr int EventsShare = 647; //!< of the width beside the services: 64 %
constexpr int InspectorShare = 364;
constexpr int LowerHeight = 220;

void fillWith(QWidget *widget, QPalette::ColorRole role)
{
    widget->setBackgroundRole(role);
    widget->setAutoFillBackground(true);
}

} // namespace

void MainWindow::buildCentre()
{
    auto *centre = new QWidget(this);
    m_tabs = new QTabBar(centre);
    m_tabs->setObjectName(QStringLiteral("pageTabs"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_banners = new BannerArea(centre);
    m_banners->setObjectName(QStringLiteral("bannerArea"));
    m_connections = new ConnectionsPage(centre);
    m_simulator = new SimulatorPage(
        [this](const SimulatedAct &act, const auto &done) { simulate(act, done); }, centre);
    m_pages = new QStackedWidget(centre);
    m_pages->addWidget(m_connections);
    m_pages->addWidget(m_simulator);
    fillWith(m_pages, QPalette::Base);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_tabs);
    layout->addWidget(m_banners);
    layout->addWidget(m_pages, 1);
    setCentralWidget(centre);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &MainWindow::refreshActions);
}

void MainWindow::buildDocks()
{
    const bool mirrored = isRightToLeft(); // dock areas are places, they do not follow it
    const Qt::DockWidgetArea side = mirrored ? Qt::RightDockWidgetArea : Qt::LeftDockWidgetArea;
    setCorner(mirrored ? Qt::BottomRightCorner : Qt::BottomLeftCorner, side);
    m_services = new ServicesPanel(this);
    m_servicesDock = new DockPanel(QStringLiteral("servicesDock"), m_services, this);
    m_servicesDock->makeFoldable();
    connect(m_servicesDock, &DockPanel::foldRequested, this, &MainWindow::foldServices);
    m_servicesDock->addTitleAction(m_actions->newService);
    m_events = new EventsPage(this);
    m_lower = new TabPanel(this);
    m_lower->tabBar()->setObjectName(QStringLiteral("lowerTabs"));
    m_lower->addPage(m_events);
    m_problemModel = new ProblemModel(this);
    m_problemsPage = new ProblemsPage(*m_problemModel, this);
    m_lower->addPage(m_problemsPage);
    m_eventsDock = new DockPanel(QStringLiteral("eventsDock"), m_lower, this);
    m_eventsDock->setTitleWidget(m_lower->tabBar());
    addDockWidget(side, m_servicesDock);
    m_inspector = new Inspector(m_connections->model(), this);
    m_inspectorStack = new InspectorStack(m_inspector, this);
    m_inspectorDock = new DockPanel(QStringLiteral("inspectorDock"), m_inspectorStack, this);
    m_inspectorDock->setTitleWidget(m_inspectorStack->titleWidget());
    QDockWidget *lowerLeft = mirrored ? m_inspectorDock : m_eventsDock;
    addDockWidget(Qt::BottomDockWidgetArea, lowerLeft);
    splitDockWidget(lowerLeft, mirrored ? m_eventsDock : m_inspectorDock, Qt::Horizontal);
    sizeDocks();
}

void MainWindow::sizeDocks()
{
    resizeDocks({m_servicesDock}, {ServicesWidth}, Qt::Horizontal);
    resizeDocks({m_eventsDock, m_inspectorDock}, {EventsShare, InspectorShare}, Qt::Horizontal);
    resizeDocks({m_eventsDock, m_inspectorDock}, {LowerHeight, LowerHeight}, Qt::Vertical);
}

void MainWindow::buildStatusBar()
{
    m_status = new StatusSegments(this);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->addWidget(m_status, 1);
}

void MainWindow::restoreWindow()
{
    restoreGeometry(m_settings.geometry());
    keepOnScreen(*this);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (m_wasShown)
        return;
    m_wasShown = true;
    // Not earlier: the sizes of docks are shares of a window that has its size.
    if (!restoreState(m_settings.windowState(), layoutVersion()))
        sizeDocks();
    keepOnScreen(*this);
    if (m_settings.servicesCollapsed())
        foldServices(true);
}

void MainWindow::foldServices(bool folded)
{
    if (folded && !m_settings.servicesCollapsed())
        m_servicesWidth = m_servicesDock->width();
    m_settings.setServicesCollapsed(folded);
    m_actions->collapseServices->setChecked(folded);
    m_services->setCompact(folded);
    m_servicesDock->setFolded(folded);
    const int width = folded                            ? ServicesPanel::CompactWidth
        : m_servicesWidth > ServicesPanel::CompactWidth ? m_servicesWidth
                                                        : ServicesWidth;
    resizeDocks({m_servicesDock}, {width}, Qt::Horizontal);
}

void MainWindow::cycleServices()
{
    const bool folded = m_settings.servicesCollapsed();
    const bool hidden = !m_servicesDock->isVisible();
    m_servicesDock->show();
    foldServices(hidden ? folded : !folded);
}

void MainWindow::saveWindow()
{
    if (!m_wasShown)
        return; // the last layout was never restored
    m_settings.setWindow(saveGeometry(), saveState(layoutVersion()));
    m_settings.setColumns(m_connections->table()->columns()->columnLayout());
}

void MainWindow::resetWindow()
{
    foldServices(false);
    restoreState(m_defaultState, layoutVersion());
    sizeDocks();
    m_connections->table()->columns()->resetLayout();
}

} // namespace Switchboard
