// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "ui/mainwindow/windowcontext.h"

#include <QObject>

class QAction;
class QMenu;

namespace Switchboard {

class ScenarioControls;
class SimulatorPage;
class WorldTransfer;

//! The simulator as a part of the window: its line to the engine, its menu, and its way into the
//! traffic.
class SimulatorFeature final : public QObject
{
    Q_OBJECT

public:
    //! Becomes a child of the window.
    SimulatorFeature(const WindowContext &context, SimulatorPage &page);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void connectEngine();
    void connectPage();
    void buildMenu();
    QAction *addAction(const char *name, void (SimulatorFeature::*run)());
    void showFrames(const ChatMessage &message);
    void nextChat();
    void showUsers();
    void showGroups();
    void exportWorld();
    void importWorld();
    void resetWorld();
    void retranslate();

    WindowContext m_context;
    SimulatorPage &m_page;
    WorldTransfer *m_transfer;
    ScenarioControls *m_scenario;
    QMenu *m_menu;
    QAction *m_next;
    QAction *m_users;
    QAction *m_groups;
    QAction *m_export;
    QAction *m_import;
    QAction *m_reset;
};

} // namespace Switchboard
