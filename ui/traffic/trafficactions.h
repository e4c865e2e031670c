// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QAction>
#include <QList>
#include <QObject>

class QMenu;

namespace Switchboard {

//! The commands of the traffic, once; menus and bar show the same actions.
class TrafficActions final : public QObject
{
    Q_OBJECT

public:
    explicit TrafficActions(QObject *parent);

    QAction *const show; //!< brings the tab to the front
    QAction *const pause; //!< checked = paused
    QAction *const follow; //!< to the newest message, and stay with it
    QAction *const clear;
    QAction *const diff;
    QAction *const pair;
    QAction *const exportRows;
    QAction *const copyCell;
    QAction *const copyRows;
    QAction *const copyJson;
    QAction *const copyPretty;
    QAction *const copyNdjson;
    QAction *const copyWscat;
    QAction *const copyPython;
    QAction *const onlyConnection;
    QAction *const onlyService;
    QAction *const onlyType;
    QAction *const clearFilter;

    //! Those that work in the whole window.
    [[nodiscard]] QList<QAction *> global() const { return {show, pause}; }
    //! Those that work while the focus is in the traffic.
    [[nodiscard]] QList<QAction *> local() const;
    //! Those that work while the table has the focus.
    [[nodiscard]] QList<QAction *> ofTable() const;
    //! The Traffic menu of the window, and the menu of a row.
    void populateMenu(QMenu *menu);
    void populateRowMenu(QMenu *menu);
    //! The formats of a message.
    void populateCopyMenu(QMenu *menu);
    void setPaused(bool paused);
    void retranslate();

private:
    void prepare(QAction *action, const char *objectName, const QKeySequence &shortcut = {});
    QMenu *addCopyMenu(QMenu *menu);

    QList<QMenu *> m_copyMenus;
};

} // namespace Switchboard
