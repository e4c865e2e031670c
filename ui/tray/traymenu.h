// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"
#include "ui/tray/traystate.h"

#include <QList>
#include <QMenu>
#include <QSet>
#include <QString>

namespace Switchboard {

//! The menu of the tray: every service as a check box, and the few commands that need no window.
//! It shows what is confirmed; a click asks.
class TrayMenu final : public QMenu
{
    Q_OBJECT

public:
    explicit TrayMenu(QWidget *parent = nullptr);

    void setState(const TrayState &state);
    void setServices(const QList<ServiceStatus> &services, const QSet<QString> &awaited);
    //! Until when notifications are held back, milliseconds since 1970; 0 = they are not.
    void setMutedUntil(qint64 wallMs);
    //! The window's own action, when it has one; null hides the entry.
    void setSettingsAction(QAction *action);
    //! While the program ends only Quit is left, which then ends it at once.
    void setEnding();

Q_SIGNALS:
    void toggleRequested(const QString &serviceId);
    void enableAllRequested();
    void disableAllRequested();
    //! In so many minutes; 0 = from now on again.
    void muteRequested(int minutes);
    void muteUntilTomorrowRequested();
    void openRequested();
    void settingsRequested();
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QAction *add(QMenu *menu, const char *objectName);
    void buildMute();
    void rebuildServices();
    void refreshServices();
    void retranslate();

    TrayState m_state;
    QList<ServiceStatus> m_services;
    QSet<QString> m_awaited;
    QList<QAction *> m_serviceActions; //!< in the order of m_services
    qint64 m_mutedUntilMs = 0;
    QAction *m_headline;
    QAction *m_servicesEnd; //!< the separator below the services
    QAction *m_enableAll;
    QAction *m_disableAll;
    QMenu *m_mute;
    QAction *m_mute15;
    QAction *m_mute60;
    QAction *m_muteTomorrow;
    QAction *m_unmute;
    QAction *m_open;
    QAction *m_settings;
    QAction *m_quit;
};

} // namespace Switchboard
