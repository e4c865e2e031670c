// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/simulatorfeature.h"

#include "core/engine/enginecontroller.h"
#include "core/traffic/trafficfilter.h"
#include "ui/chat/scenariocontrols.h"
#include "ui/chat/scenarioplayer.h"
#include "ui/chat/simulatorpage.h"
#include "ui/chat/worldtransfer.h"
#include "ui/mainwindow/windowactions.h"
#include "ui/traffic/trafficmodel.h"
#include "ui/traffic/trafficpage.h"
#include "ui/traffic/traffictable.h"
#include "ui/widgets/tabpanel.h"
#include "ui/widgets/toastarea.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>

namespace Switchboard {

SimulatorFeature::SimulatorFeature(const WindowContext &context, SimulatorPage &page)
    : QObject(&context.window), m_context(context), m_page(page),
      m_transfer(new WorldTransfer(context)), m_scenario(new ScenarioControls(&page)),
      m_menu(new QMenu(&context.window)),
      m_next(addAction("actionNextChat", &SimulatorFeature::nextChat)),
      m_users(addAction("actionSimulatorUsers", &SimulatorFeature::showUsers)),
      m_groups(addAction("actionSimulatorGroups", &SimulatorFeature::showGroups)),
      m_export(addAction("actionExportWorld", &SimulatorFeature::exportWorld)),
      m_import(addAction("actionImportWorld", &SimulatorFeature::importWorld)),
      m_reset(addAction("actionResetWorld", &SimulatorFeature::resetWorld))
{
    m_next->setShortcut(QKeySequence(QStringLiteral("Ctrl+Tab")));
    connectEngine();
    connectPage();
    m_page.addHeadControl(m_scenario);
    new ScenarioPlayer(context, *m_scenario);
    buildMenu();
    m_page.installEventFilter(this);
    retranslate();
}

QAction *SimulatorFeature::addAction(const char *name, void (SimulatorFeature::*run)())
{
    auto *action = new QAction(this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, run);
    return action;
}

void SimulatorFeature::connectEngine()
{
    EngineController *controller = &m_context.controller;
    connect(&m_page, &SimulatorPage::historyRequested, controller,
            &EngineController::requestChatHistory);
    connect(controller, &EngineController::worldChanged, &m_page, &SimulatorPage::setWorld);
    connect(controller, &EngineController::chatMessageChanged, &m_page,
            &SimulatorPage::addOrUpdate);
    connect(controller, &EngineController::chatHistory, &m_page, &SimulatorPage::setHistory);
    connect(controller, &EngineController::simulatorActed, &m_page, &SimulatorPage::addRecord);
}

void SimulatorFeature::connectPage()
{
    connect(&m_page, &SimulatorPage::framesRequested, this, &SimulatorFeature::showFrames);
    connect(&m_page, &SimulatorPage::connectBotRequested, m_context.actions.firstSteps,
            &QAction::trigger);
    connect(&m_page, &SimulatorPage::failed, &m_context.toasts,
            [this](const QString &error) { m_context.toasts.showToast(error); });
    connect(&m_page, &SimulatorPage::exportRequested, m_transfer, &WorldTransfer::chooseExport);
    connect(&m_page, &SimulatorPage::importRequested, m_transfer, &WorldTransfer::chooseImport);
    connect(&m_page, &SimulatorPage::resetRequested, m_transfer, &WorldTransfer::askToReset);
}

void SimulatorFeature::buildMenu()
{
    m_menu->setObjectName(QStringLiteral("menuSimulator"));
    m_menu->addAction(m_next);
    m_menu->addSeparator();
    m_menu->addActions({m_scenario->recordAction(), m_scenario->playAction(),
                        m_scenario->openAction(), m_scenario->pauseAction()});
    m_menu->addSeparator();
    m_menu->addActions({m_users, m_groups});
    m_menu->addSeparator();
    m_menu->addActions({m_import, m_export, m_reset});
    QMenuBar *bar = m_context.window.menuBar();
    const QList<QAction *> menus = bar->actions();
    const auto view = std::ranges::find_if(menus, [this](const QAction *each) {
        return each->menu() && each->menu()->actions().contains(m_context.actions.showConnections);
    });
    bar->insertMenu(view == menus.cend() ? nullptr : *view, m_menu);
}

void SimulatorFeature::showFrames(const ChatMessage &message)
{
    auto *traffic = m_context.window.findChild<TrafficPage *>();
    auto *dock = m_context.window.findChild<QDockWidget *>(QStringLiteral("eventsDock"));
    if (!traffic || !dock)
        return;
    dock->show();
    dock->raise();
    m_context.lower.showPage(traffic);
    TrafficFilter filter;
    filter.setText(QStringLiteral("\"message_id\":%1").arg(message.messageId));
    if (message.fromBot)
        filter.setSession(message.session); // its answer, not what others were told of it
    // The inspector shows the first of them, once the words were searched.
    connect(
        &traffic->model(), &TrafficModel::filterApplied, traffic,
        [traffic] {
            if (traffic->model().rowCount() > 0)
                traffic->table()->selectMessage(traffic->model().recordAt(0).number);
        },
        Qt::SingleShotConnection);
    traffic->setFilter(filter);
    traffic->table()->setFocus(Qt::OtherFocusReason);
}

void SimulatorFeature::nextChat()
{
    m_context.actions.showSimulator->trigger();
    m_page.nextChat();
}

void SimulatorFeature::showUsers()
{
    m_page.showUsers();
}

void SimulatorFeature::showGroups()
{
    m_page.showGroups();
}

void SimulatorFeature::exportWorld()
{
    m_transfer->chooseExport();
}

void SimulatorFeature::importWorld()
{
    m_transfer->chooseImport();
}

void SimulatorFeature::resetWorld()
{
    m_transfer->askToReset();
}

void SimulatorFeature::retranslate()
{
    m_menu->setTitle(tr("Si&mulator"));
    m_next->setText(tr("&Next chat"));
    m_users->setText(tr("&Users…"));
    m_groups->setText(tr("&Groups…"));
    m_import->setText(tr("&Import world…"));
    m_export->setText(tr("&Export world…"));
    m_reset->setText(tr("&Reset world…"));
}

bool SimulatorFeature::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

} // namespace Switchboard
