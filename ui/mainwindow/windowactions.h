// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/density.h"
#include "ui/support/theme.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace Switchboard {

//! Every command of the window, once; menus, tool bar and context menus show the same actions.
//! Those in the menus get their ids from the object names of action and menu, see CommandRegistry.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    QAction *const exportEvents = new QAction(this);
    QAction *const editConfiguration = new QAction(this);
    QAction *const settings = new QAction(this);
    QAction *const closeWindow = new QAction(this);
    QAction *const importConfiguration = new QAction(this);
    QAction *const exportConfiguration = new QAction(this);
    QAction *const quit = new QAction(this);
    QAction *const copyCell = new QAction(this);
    QAction *const copyRows = new QAction(this);
    QAction *const selectAll = new QAction(this);
    QAction *const find = new QAction(this);
    QAction *const findNext = new QAction(this);
    QAction *const findPrevious = new QAction(this);
    QAction *const toggleService = new QAction(this);
    QAction *const restartService = new QAction(this);
    QAction *const connectNow = new QAction(this);
    QAction *const examineService = new QAction(this);
    QAction *const copyUrl = new QAction(this);
    QAction *const leaveOff = new QAction(this);
    QAction *const enableAll = new QAction(this);
    QAction *const disableAll = new QAction(this);
    QAction *const kick = new QAction(this);
    QAction *const kickWithReason = new QAction(this);
    QAction *const kickAndBlock = new QAction(this);
    QAction *const showBlocks = new QAction(this);
    QAction *const copyJson = new QAction(this);
    QAction *const showConnections = new QAction(this);
    QAction *const showSimulator = new QAction(this);
    QAction *const showServices = new QAction(this);
    QAction *const collapseServices = new QAction(this);
    QAction *const showEvents = new QAction(this);
    QAction *const showProblems = new QAction(this);
    QAction *const nextPane = new QAction(this);
    QAction *const previousPane = new QAction(this);
    QAction *const fullScreen = new QAction(this);
    QAction *const resetLayout = new QAction(this);
    QAction *const documentation = new QAction(this);
    QAction *const firstSteps = new QAction(this);
    QAction *const shortcuts = new QAction(this);
    QAction *const commands = new QAction(this); //!< the command palette
    QAction *const copyDiagnostics = new QAction(this);
    QAction *const about = new QAction(this);
    QAction *const copyCsv = new QAction(this);
    QAction *const copyCli = new QAction(this);
    QAction *const goToConnection = new QAction(this);
    QAction *const note = new QAction(this);
    QAction *const showInspector = new QAction(this);
    QAction *const newService = new QAction(this);
    QAction *const undo = new QAction(this);
    QAction *const redo = new QAction(this);
    QAction *const editService = new QAction(this);
    QAction *const renameService = new QAction(this);
    QAction *const duplicateService = new QAction(this);
    QAction *const deleteService = new QAction(this);

    void populate(QMenuBar *bar);
    //! The menu of a row of the connection table; of the services list.
    void populateConnectionMenu(QMenu *menu) const;
    void populateServiceMenu(QMenu *menu) const;
    void retranslate();
    void setTheme(Theme::Choice choice);
    void setDensity(Density density);
    void setLanguage(const QString &code);

Q_SIGNALS:
    void themeChosen(Switchboard::Theme::Choice choice);
    void densityChosen(Switchboard::Density density);
    void languageChosen(const QString &code);

private:
    void prepare(QAction *action, const char *objectName, const QKeySequence &shortcut = {});
    void prepareActions();
    void createChoices();
    QMenu *addMenu(QMenuBar *bar, const char *objectName);
    void retranslateMenus();

    QWidget *m_window;
    QMenu *m_file = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_service = nullptr;
    QMenu *m_connection = nullptr;
    QMenu *m_copyAs = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_help = nullptr;
    QMenu *m_theme = nullptr;
    QMenu *m_language = nullptr;
    QMenu *m_density = nullptr;
    QActionGroup *m_themes = nullptr;
    QActionGroup *m_densities = nullptr;
    QActionGroup *m_languages = nullptr;
};

//! \a text with the keys of \a action behind it, `Hide the services (F9)`; for tool tips.
[[nodiscard]] QString withKeys(const QString &text, const QAction &action);

} // namespace Switchboard
