// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/tray/traystate.h"

#include <QObject>
#include <QSet>
#include <QSystemTrayIcon>
#include <QTimer>

#include <memory>

namespace Switchboard {

class TrayMenu;

//! The program in the notification area: a badge for the state of all services, and a menu that
//! switches them. It stays truthful while the window is hidden.
class TrayIcon final : public QObject
{
    Q_OBJECT

public:
    static constexpr int HostPollMs = 2'000; //!< how often a host that comes or goes is looked for

    TrayIcon(const WindowContext &context, QObject *parent);
    ~TrayIcon() override;

    //! Whether a host shows the icon now. QSystemTrayIcon::isVisible() is true without one too.
    [[nodiscard]] static bool hasHost();
    [[nodiscard]] QSystemTrayIcon &icon() { return m_icon; }
    //! The program ends: only a second Quit is left in the menu.
    void setEnding();

Q_SIGNALS:
    //! The user wants to see the window.
    void openRequested();

private:
    void connectMenu();
    void connectEngine();
    void setServices(const QList<ServiceStatus> &services);
    void updateService(const ServiceStatus &status);
    void toggle(const QString &serviceId);
    void refresh();
    void refreshMute();
    void followHost();
    void retranslate();

    WindowContext m_context;
    QSystemTrayIcon m_icon;
    std::unique_ptr<TrayMenu> m_menu; //!< the tray does not own it
    QList<ServiceStatus> m_services;
    QSet<QString> m_awaited; //!< services whose switch waits for its answer
    TrayState m_state;
    QTimer m_hostTimer;
    bool m_configurationProblem = false;
    bool m_hadHost = false;
    bool m_ending = false;
};

} // namespace Switchboard
