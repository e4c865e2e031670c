// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/theme.h"

#include <QAction>
#include <QObject>

class QActionGroup;
class QMenu;
class QMenuBar;

namespace Switchboard {

//! Every command of the window, once; menus, tool bar and context menus show the same actions.
class WindowActions final : public QObject
{
    Q_OBJECT

public:
    explicit WindowActions(QWidget *window);

    QAction *const editConfiguration;
    QAction *const quit;
    QAction *const copyCell;
    QAction *const copyRows;
    QAction *const selectAll;
    QAction *const find;
    QAction *const toggleService;
    QAction *const restartService;
    QAction *const copyUrl;
    QAction *const leaveOff;
    QAction *const enableAll;
    QAction *const disableAll;
    QAction *const kick;
    QAction *const kickWithReason;
    QAction *const kickAndBlock;
    QAction *const showBlocks;
    QAction *const copyJson;
    QAction *const showConnections;
    QAction *const showSimulator;
    QAction *const showServices;
    QAction *const showEvents;
    QAction *const fullScreen;
    QAction *const resetLayout;
    QAction *const copyDiagnostics;
    QAction *const about;

    void populate(QMenuBar *bar);
    //! The menu of a row of the connection table; of the services list.
    void populateConnectionMenu(QMenu *menu) const;
    void populateServiceMenu(QMenu *menu) const;
    void retranslate();
    void setTheme(Theme::Choice choice);
    void setLanguage(const QString &code);

Q_SIGNALS:
    void themeChosen(Switchboard::Theme::Choice choice);
    void languageChosen(const QString &code);

private:
    void prepare(QAction *action, const char *objectName, const QKeySequence &shortcut = {});
    void prepareActions();
    void createChoices();
    void retranslateMenus();

    QWidget *m_window;
    QMenu *m_file = nullptr;
    QMenu *m_edit = nullptr;
    QMenu *m_service = nullptr;
    QMenu *m_connection = nullptr;
    QMenu *m_view = nullptr;
    QMenu *m_help = nullptr;
    QMenu *m_theme = nullptr;
    QMenu *m_language = nullptr;
    QActionGroup *m_themes = nullptr;
    QActionGroup *m_languages = nullptr;
};

} // namespace Switchboard
