// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/trafficfeature.h"

#include "core/engine/enginecontroller.h"
#include "ui/mainwindow/servicecommands.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/traffic/trafficactions.h"
#include "ui/traffic/trafficcommands.h"
#include "ui/traffic/trafficpage.h"
#include "ui/traffic/traffictable.h"
#include "ui/widgets/connectiontable.h"
#include "ui/widgets/tabpanel.h"

#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace Switchboard {

TrafficFeature::TrafficFeature(const WindowContext &context)
    : QObject(&context.window), m_controller(context.controller), m_tabs(context.lower),
      m_actions(new TrafficActions(this)), m_page(new TrafficPage(*m_actions, &context.lower))
{
    m_tabs.insertPage(0, m_page);
    m_tabs.showPage(m_page);
    const ServiceCommands &services = context.services;
    auto *commands = new TrafficCommands(
        *m_actions, *m_page, context.toasts,
        [&services](const QString &serviceId) {
            const ServiceStatus *status = services.find(serviceId);
            return status ? status->url() : QStringLiteral("ws://127.0.0.1:6700/");
        },
        this);
    connect(commands, &TrafficCommands::clearRequested, this, &TrafficFeature::clearRecorder);
    buildMenu(context);
    connectEngine();
    connectWindow(context);
    m_page->installEventFilter(this);
    retranslate();
    m_controller.setTrafficRecording(true);
}

void TrafficFeature::buildMenu(const WindowContext &context)
{
    m_menu = new QMenu(&context.window);
    m_menu->setObjectName(QStringLiteral("menuTraffic"));
    m_actions->populateMenu(m_menu);
    QMenuBar *bar = context.window.menuBar();
    const QList<QAction *> menus = bar->actions();
    const auto view = std::ranges::find_if(menus, [&context](const QAction *each) {
        return each->menu() && each->menu()->actions().contains(context.actions.showConnections);
    });
    bar->insertMenu(view == menus.cend() ? nullptr : *view, m_menu);
    context.window.addActions(m_actions->global());
}

void TrafficFeature::connectEngine()
{
    // The window's own clock: ten times a second in front, twice behind, never while hidden.
    connect(&m_controller, &EngineController::snapshotReady, this, &TrafficFeature::applySnapshot);
    connect(&m_controller, &EngineController::trafficReady, this, &TrafficFeature::applyBatch);
    connect(m_page, &TrafficPage::pausedChanged, this, &TrafficFeature::request);
}

void TrafficFeature::connectWindow(const WindowContext &context)
{
    auto *dock = context.window.findChild<QDockWidget *>(QStringLiteral("eventsDock"));
    connect(m_actions->show, &QAction::triggered, this, [this, dock] {
        if (dock) {
            dock->show();
            dock->raise();
        }
        m_tabs.showPage(m_page);
        m_page->table()->setFocus(Qt::ShortcutFocusReason);
    });
    auto *connections = context.window.findChild<ConnectionTable *>();
    if (!connections)
        return;
    connect(connections, &ConnectionTable::selectedSessionsChanged, m_page, [this, connections] {
        const QList<SessionId> selected = connections->selectedSessions();
        m_page->offerSession(selected.size() == 1 ? selected.constFirst() : SessionId());
    });
}

void TrafficFeature::request()
{
    if (m_requested)
        return;
    m_requested = true;
    // What nobody can see stays in the recorder, which holds as much as the table does.
    m_controller.requestTraffic(m_page->isVisible() ? m_page->wantedRecords() : 0);
}

void TrafficFeature::applySnapshot(const EngineSnapshot &snapshot)
{
    QHash<QString, QString> names;
    for (const ServiceStatus &status : snapshot.services)
        names.insert(status.id, status.name);
    m_page->setServiceNames(names);
    request();
}

void TrafficFeature::applyBatch(const TrafficBatch &batch)
{
    m_requested = false;
    if (m_dropNext) {
        m_dropNext = false;
        return;
    }
    if (m_page->applyBatch(batch) && m_page->isVisible())
        request();
}

void TrafficFeature::clearRecorder()
{
    m_controller.clearTraffic();
    m_dropNext = m_requested;
}

void TrafficFeature::retranslate()
{
    m_tabs.setTitle(m_page, tr("Traffic"));
    m_menu->setTitle(tr("&Traffic"));
}

bool TrafficFeature::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::Show)
        request();
    return QObject::eventFilter(watched, event);
}

} // namespace Switchboard
