// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/windowactions.h"

#include "ui/support/icons.h"
#include "ui/support/language.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

namespace Switchboard {

WindowActions::WindowActions(QWidget *window) : QObject(window), m_window(window)
{
    prepareActions();
    createChoices();
}

void WindowActions::populate(QMenuBar *bar)
{
    m_file = addMenu(bar, "menuFile");
    m_file->addAction(newService);
    m_file->addSeparator();
    m_file->addActions({importConfiguration, exportConfiguration, exportEvents});
    m_file->addSeparator();
    m_file->addActions({settings, editConfiguration});
    m_file->addSeparator();
    m_file->addActions({closeWindow, quit});
    m_edit = addMenu(bar, "menuEdit");
    m_edit->addActions({undo, redo});
    m_edit->addSeparator();
    m_edit->addActions({copyCell, copyRows, selectAll});
    m_edit->addSeparator();
    m_edit->addActions({find, findNext, findPrevious});
    m_service = addMenu(bar, "menuService");
    populateServiceMenu(m_service);
    m_service->addSeparator();
    m_service->addActions({enableAll, disableAll});
    m_connection = addMenu(bar, "menuConnection");
    m_connection->addActions({kick, kickWithReason, kickAndBlock});
    m_connection->addSeparator();
    m_connection->addAction(showBlocks);
    m_connection->addSeparator();
    m_connection->addActions({goToConnection, note});
    m_connection->addSeparator();
    m_copyAs = m_connection->addMenu(QString());
    m_copyAs->setObjectName(QStringLiteral("menuCopyAs"));
    m_copyAs->addActions({copyJson, copyCsv, copyCli});
    m_view = addMenu(bar, "menuView");
    m_view->addActions({showConnections, showSimulator});
    m_view->addSeparator();
    m_view->addActions({showServices, collapseServices, showEvents, showProblems, showInspector});
    m_view->addSeparator();
    m_view->addActions({nextPane, previousPane});
    m_view->addSeparator();
    m_theme = m_view->addMenu(QString());
    m_theme->setObjectName(QStringLiteral("menuTheme"));
    m_theme->addActions(m_themes->actions());
    m_language = m_view->addMenu(QString());
    m_language->setObjectName(QStringLiteral("menuLanguage"));
    m_language->addActions(m_languages->actions());
    m_density = m_view->addMenu(QString());
    m_density->setObjectName(QStringLiteral("menuDensity"));
    m_density->addActions(m_densities->actions());
    m_view->addSeparator();
    m_view->addActions({fullScreen, resetLayout});
    m_help = addMenu(bar, "menuHelp");
    m_help->addActions({documentation, firstSteps, shortcuts, commands});
    m_help->addSeparator();
    m_help->addActions({copyDiagnostics, about});
    retranslate();
}

void WindowActions::populateConnectionMenu(QMenu *menu) const
{
    menu->addActions({kick, kickWithReason, kickAndBlock});
    menu->addSeparator();
    menu->addAction(note);
    menu->addSeparator();
    menu->addActions({copyCell, copyRows, m_copyAs->menuAction()});
}

void WindowActions::populateServiceMenu(QMenu *menu) const
{
    menu->addActions(
        {toggleService, leaveOff, restartService, connectNow, examineService, copyUrl});
    menu->addSeparator();
    menu->addActions({editService, renameService, duplicateService, deleteService});
    menu->addSeparator();
    menu->addAction(editConfiguration);
}

void WindowActions::setTheme(Theme::Choice choice)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == int(choice));
}

void WindowActions::setDensity(Density density)
{
    for (QAction *action : m_densities->actions())
        action->setChecked(action->data().toInt() == int(density));
}

void WindowActions::setLanguage(const QString &code)
{
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == code);
}

void WindowActions::prepare(QAction *action, const char *objectName, const QKeySequence &shortcut)
{
    action->setObjectName(QLatin1String(objectName));
    action->setShortcut(shortcut);
    m_window->addAction(action);
}

void WindowActions::prepareActions()
{
    prepare(exportEvents, "actionExportEvents", Qt::CTRL | Qt::Key_S);
    prepare(settings, "actionSettings", Qt::CTRL | Qt::Key_Comma);
    prepare(editConfiguration, "actionEditConfiguration");
    prepare(closeWindow, "actionCloseWindow", Qt::CTRL | Qt::Key_W);
    prepare(importConfiguration, "actionImportConfiguration", Qt::CTRL | Qt::Key_O);
    prepare(exportConfiguration, "actionExportConfiguration");
    prepare(newService, "actionNewService", Qt::CTRL | Qt::Key_N);
    prepare(undo, "actionUndo", Qt::CTRL | Qt::Key_Z);
    prepare(redo, "actionRedo", Qt::CTRL | Qt::Key_Y);
    prepare(editService, "actionEditService", Qt::CTRL | Qt::Key_E);
    prepare(renameService, "actionRenameService", Qt::Key_F2);
    prepare(duplicateService, "actionDuplicateService", Qt::CTRL | Qt::Key_D);
    prepare(deleteService, "actionDeleteService", Qt::Key_Delete);
    prepare(quit, "actionQuit", Qt::CTRL | Qt::Key_Q);
    prepare(copyCell, "actionCopyCell", Qt::CTRL | Qt::Key_C);
    prepare(copyRows, "actionCopyRows", Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    prepare(selectAll, "actionSelectAll", Qt::CTRL | Qt::Key_A);
    prepare(find, "actionFind", Qt::CTRL | Qt::Key_F);
    prepare(findNext, "actionFindNext", Qt::Key_F3);
    prepare(findPrevious, "actionFindPrevious", Qt::SHIFT | Qt::Key_F3);
    prepare(toggleService, "actionToggleService", Qt::Key_Space);
    prepare(restartService, "actionRestartService");
    prepare(connectNow, "actionConnectNow", Qt::Key_F5);
    prepare(examineService, "actionExamineService");
    prepare(copyUrl, "actionCopyUrl", Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    prepare(leaveOff, "actionLeaveOff");
    prepare(enableAll, "actionEnableAll");
    prepare(disableAll, "actionDisableAll", Qt::CTRL | Qt::SHIFT | Qt::Key_X);
    prepare(kick, "actionKick", Qt::Key_Delete);
    prepare(kickWithReason, "actionKickWithReason", Qt::CTRL | Qt::Key_Delete);
    prepare(kickAndBlock, "actionKickAndBlock", Qt::SHIFT | Qt::Key_Delete);
    prepare(showBlocks, "actionShowBlocks");
    prepare(copyJson, "actionCopyJson");
    prepare(copyCsv, "actionCopyCsv");
    prepare(copyCli, "actionCopyCli");
    prepare(goToConnection, "actionGoToConnection", Qt::CTRL | Qt::Key_G);
    prepare(note, "actionNote");
    prepare(showConnections, "actionShowConnections", Qt::CTRL | Qt::Key_1);
    prepare(showSimulator, "actionShowSimulator", Qt::CTRL | Qt::Key_2);
    prepare(showServices, "actionShowServices");
    prepare(collapseServices, "actionCollapseServices", Qt::Key_F9);
    prepare(showEvents, "actionShowEvents");
    prepare(showProblems, "actionShowProblems");
    prepare(nextPane, "actionNextPane", Qt::Key_F6);
    prepare(previousPane, "actionPreviousPane", Qt::SHIFT | Qt::Key_F6);
    prepare(showInspector, "actionShowInspector", Qt::Key_F12);
    prepare(fullScreen, "actionFullScreen", Qt::Key_F11);
    prepare(resetLayout, "actionResetLayout");
    prepare(documentation, "actionDocumentation", Qt::Key_F1);
    prepare(firstSteps, "actionFirstSteps");
    prepare(shortcuts, "actionShortcuts", Qt::CTRL | Qt::Key_Slash);
    prepare(commands, "actionCommands", Qt::CTRL | Qt::Key_K);
    prepare(copyDiagnostics, "actionCopyDiagnostics");
    prepare(about, "actionAbout");

    settings->setMenuRole(QAction::PreferencesRole);
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
    // Space, Del, copying and exporting belong to the list that has the focus, not to the window.
    for (QAction *action :
         {exportEvents, toggleService, renameService, duplicateService, deleteService, kick,
          kickWithReason, kickAndBlock, copyCell, copyRows, selectAll}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_window->removeAction(action);
    }
    for (QAction *action : {showServices, collapseServices, showEvents, showInspector, fullScreen})
        action->setCheckable(true);
    newService->setIcon(themedIcon(QStringLiteral("plus")));
    kick->setIcon(themedIcon(QStringLiteral("kick")));
    commands->setIcon(themedIcon(QStringLiteral("command")));
    kickAndBlock->setIcon(themedIcon(QStringLiteral("block")));
}

QMenu *WindowActions::addMenu(QMenuBar *bar, const char *objectName)
{
    QMenu *menu = bar->addMenu(QString());
    menu->setObjectName(QLatin1String(objectName));
    return menu;
}

void WindowActions::createChoices()
{
    m_themes = new QActionGroup(this);
    for (const Theme::Choice choice :
         {Theme::Choice::System, Theme::Choice::Light, Theme::Choice::Dark}) {
        QAction *action = m_themes->addAction(Theme::toString(choice));
        action->setObjectName(QStringLiteral("theme_") + Theme::toString(choice));
        action->setCheckable(true);
        action->setData(int(choice));
    }
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT themeChosen(Theme::Choice(action->data().toInt()));
    });
    m_densities = new QActionGroup(this);
    for (const Density density : {Density::Comfortable, Density::Compact}) {
        QAction *action = m_densities->addAction(toString(density));
        action->setObjectName(QStringLiteral("density_") + toString(density));
        action->setCheckable(true);
        action->setData(int(density));
    }
    connect(m_densities, &QActionGroup::triggered, this, [this](const QAction *action) {
        Q_EMIT densityChosen(Density(action->data().toInt()));
    });
    m_languages = new QActionGroup(this);
    for (const QString &code : Language::codes()) {
        QAction *action = m_languages->addAction(Language::nativeName(code));
        action->setObjectName(QStringLiteral("language_") + code);
        action->setCheckable(true);
        action->setData(code);
    }
    connect(m_languages, &QActionGroup::triggered, this,
            [this](const QAction *action) { Q_EMIT languageChosen(action->data().toString()); });
}

void WindowActions::retranslate()
{
    retranslateMenus();
    exportEvents->setText(tr("&Export events..."));
    settings->setText(tr("&Settings"));
    newService->setText(tr("&New service..."));
    newService->setIconText(tr("New service"));
    newService->setToolTip(tr("New service (Ctrl+N)"));
    editService->setText(tr("Ed&it..."));
    renameService->setText(tr("Rena&me"));
    duplicateService->setText(tr("D&uplicate"));
    deleteService->setText(tr("Dele&te", "service"));
    editConfiguration->setText(tr("Edit &configuration file..."));
    closeWindow->setText(tr("Close &window"));
    importConfiguration->setText(tr("&Import..."));
    exportConfiguration->setText(tr("E&xport configuration..."));
    quit->setText(tr("&Quit"));
    undo->setText(tr("&Undo")); // the history adds what it is
    redo->setText(tr("&Redo"));
    copyCell->setText(tr("Copy &cell"));
    copyRows->setText(tr("Copy &rows"));
    selectAll->setText(tr("Select &all"));
    find->setText(tr("&Find connections"));
    findNext->setText(tr("Find &next"));
    findPrevious->setText(tr("Find &previous"));
    toggleService->setText(tr("&On/off"));
    restartService->setText(tr("&Restart (off and on)"));
    connectNow->setText(tr("Reconnect &now"));
    examineService->setText(tr("&Find what keeps it from connecting…"));
    copyUrl->setText(tr("&Copy connect URL"));
    leaveOff->setText(tr("&Leave off"));
    enableAll->setText(tr("&Enable all"));
    disableAll->setText(tr("&Disable all..."));
    kick->setText(tr("&Kick", "disconnect the selected connections"));
    kickWithReason->setText(tr("Kick with &reason..."));
    kickAndBlock->setText(tr("Kick and &block..."));
    kickAndBlock->setIconText(tr("Block"));
    kick->setIconText(tr("Kick", "tool button")); // without the letter of the menu
    showBlocks->setText(tr("B&locks..."));
    copyJson->setText(tr("&JSON"));
    copyCsv->setText(tr("&CSV"));
    copyCli->setText(tr("Command &line (switchboardctl)"));
    goToConnection->setText(tr("&Go to #..."));
    note->setText(tr("&Note..."));
    showConnections->setText(tr("&Connections"));
    showSimulator->setText(tr("&Simulator"));
    showServices->setText(tr("Ser&vices"));
    collapseServices->setText(tr("Services as &icons"));
    showEvents->setText(tr("&Events"));
    showProblems->setText(tr("&Problems"));
    nextPane->setText(tr("&Next pane"));
    previousPane->setText(tr("Previo&us pane"));
    showInspector->setText(tr("&Inspector"));
    fullScreen->setText(tr("&Full screen"));
    resetLayout->setText(tr("&Reset layout"));
    documentation->setText(tr("&Documentation"));
    firstSteps->setText(tr("First &steps..."));
    shortcuts->setText(tr("S&hortcuts"));
    commands->setText(tr("&Commands"));
    commands->setIconText(tr("Commands"));
    copyDiagnostics->setText(tr("Copy &diagnostic info"));
    about->setText(tr("&About Switchboard"));
    kick->setToolTip(withKeys(tr("Disconnect the selected connections"), *kick));
    kickAndBlock->setToolTip(
        tr("Disconnect the selected connections and refuse their addresses for a while"));
}

void WindowActions::retranslateMenus()
{
    m_file->setTitle(tr("&File"));
    m_edit->setTitle(tr("&Edit"));
    m_service->setTitle(tr("&Service"));
    m_connection->setTitle(tr("&Connection"));
    m_copyAs->setTitle(tr("&Copy as"));
    m_view->setTitle(tr("&View"));
    m_help->setTitle(tr("&Help"));
    m_theme->setTitle(tr("&Theme"));
    m_language->setTitle(tr("&Language"));
    m_density->setTitle(tr("&Density"));
    m_densities->actions().constFirst()->setText(tr("&Comfortable", "density"));
    m_densities->actions().constLast()->setText(tr("Com&pact", "density"));
    const QStringList themeTexts{tr("&System", "theme"), tr("&Light", "theme"),
                                 tr("&Dark", "theme")};
    const QList<QAction *> themes = m_themes->actions();
    for (qsizetype i = 0; i < themes.size(); ++i)
        themes.at(i)->setText(themeTexts.at(i));
}

QString withKeys(const QString &text, const QAction &action)
{
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? text : QString(text % QStringLiteral(" (") % keys % QLatin1Char(')'));
}

} // namespace Switchboard
