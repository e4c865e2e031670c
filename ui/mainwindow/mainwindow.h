// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/commands.h"
#include "core/engine/enginesnapshot.h"
#include "core/journal/journalentry.h"
#include "ui/support/theme.h"
#include "ui/support/uisettings.h"

#include <QMainWindow>

#include <functional>

class QStackedWidget;
class QTabBar;

namespace Switchboard {

class BannerArea;
class BlockCommands;
class CommandTracker;
class ConfigurationConflict;
class ConnectionCommands;
class ConnectionToolBar;
class ConnectionTools;
class ConnectionsPage;
class DockPanel;
class EngineController;
class EventsPage;
class Inspector;
class InspectorStack;
class Language;
class Notifications;
class ProblemBanners;
class ProblemModel;
class ProblemsPage;
class ServiceCommands;
class ServiceEditing;
class ServicesPanel;
class ShutdownOverlay;
class SimulatorPage;
class SnapshotTicker;
class StatusSegments;
class TabPanel;
class ToastArea;
class TrayIcon;
class UndoHistory;
class WindowActions;
class WindowCommands;
struct WindowContext;

//! The window: it shows what the engine reports and passes on what people ask for.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(EngineController &controller, Theme &theme, Language &language,
               UiSettings &settings);
    ~MainWindow() override;

    //! Starts to follow the engine; once it is ready.
    void engineReady();
    //! The size of the last run, clamped to a screen; before the first show, which brings back the
    //! docks.
    void restoreWindow();
    //! Shows the program in the notification area. From now on closing the window may hide it.
    void startTray();
    //! Instead of show(): the window waits in the tray. Without a host it starts minimised.
    void startHidden();
    //! Switches all services off and ends the program; a second call ends it at once.
    void endProgram();
    //! Shows, raises and activates the window.
    void bringToFront();

Q_SIGNALS:
    //! Everything is switched off; the program may end.
    void ended();

protected:
    void closeEvent(QCloseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Page { ConnectionsTab, SimulatorTab };

    void buildCentre();
    void buildDocks();
    void sizeDocks();
    void buildStatusBar();
    void connectEngine();
    void connectServices();
    void connectConnections();
    void connectActions();
    void connectSimulator();
    void buildFeatures();
    //! Selects a row of the table; an id that is gone is a normal case.
    void showConnection(SessionId id);
    void connectInspector(ConnectionTools &tools);
    void buildTraffic();
    [[nodiscard]] WindowContext context();
    void retranslate();
    void applySnapshot(const EngineSnapshot &snapshot);
    void applyServiceChange(const ServiceStatus &status);
    void applyJournal(const QList<JournalEntry> &entries);
    void refreshTabs();
    void refreshActions();
    void refreshListeners();
    void showPage(Page page);
    void selectService(const QString &serviceId);
    void showServices();
    void foldServices(bool folded);
    void cycleServices();
    void showProblems();
    void showProblemCount(int count);
    void editConfiguration();
    void copyDiagnostics();
    void showAbout();
    //! Without \a done a failure is told in a toast.
    void simulate(const SimulatedAct &act, const std::function<void(const CommandResult &)> &done);
    void resetWindow();
    void saveWindow();
    void waitForHost(int patienceMs);
    void hideToTray();
    void minimizeInstead();

    EngineController &m_controller;
    Theme &m_theme;
    Language &m_language;
    UiSettings &m_settings;
    WindowActions *m_actions;
    QTabBar *m_tabs = nullptr;
    QStackedWidget *m_pages = nullptr;
    ConnectionsPage *m_connections = nullptr;
    SimulatorPage *m_simulator = nullptr;
    EventsPage *m_events = nullptr;
    ProblemModel *m_problemModel = nullptr;
    ProblemsPage *m_problemsPage = nullptr;
    TabPanel *m_lower = nullptr;
    ServicesPanel *m_services = nullptr;
    DockPanel *m_servicesDock = nullptr;
    DockPanel *m_eventsDock = nullptr;
    Inspector *m_inspector = nullptr;
    InspectorStack *m_inspectorStack = nullptr;
    DockPanel *m_inspectorDock = nullptr;
    BannerArea *m_banners = nullptr;
    ToastArea *m_toasts = nullptr;
    StatusSegments *m_status = nullptr;
    ConnectionToolBar *m_toolBar = nullptr;
    ShutdownOverlay *m_overlay = nullptr;
    CommandTracker *m_tracker = nullptr;
    ServiceCommands *m_serviceCommands = nullptr;
    BlockCommands *m_blockCommands = nullptr;
    ConnectionCommands *m_connectionCommands = nullptr;
    ProblemBanners *m_problems = nullptr;
    UndoHistory *m_undo = nullptr;
    ServiceEditing *m_editing = nullptr;
    ConfigurationConflict *m_configurationConflict = nullptr;
    SnapshotTicker *m_ticker = nullptr;
    WindowCommands *m_commands = nullptr;
    Notifications *m_notifications = nullptr;
    TrayIcon *m_tray = nullptr; //!< none with --no-tray
    QByteArray m_defaultState;
    int m_servicesWidth = 0; //!< before they were folded; 0 = not known
    bool m_wasShown = false;
    bool m_ending = false;
    bool m_hasEnded = false;
};

} // namespace Switchboard
