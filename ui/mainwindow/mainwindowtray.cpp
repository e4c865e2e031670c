// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// How the window comes and goes: hiding in the tray, and what a place on the screen is worth.

#include "ui/mainwindow/mainwindow.h"

#include "ui/mainwindow/notifications.h"
#include "ui/mainwindow/windowcontext.h"
#include "ui/mainwindow/windowgeometry.h"
#include "ui/tray/trayicon.h"
#include "ui/widgets/toastarea.h"

#include <QCloseEvent>
#include <QGuiApplication>
#include <QTimer>

namespace Switchboard {
namespace {

constexpr int HostPatienceMs = 5'000; //!< at login the host of the tray may come after us
constexpr int HostPollMs = 250;

const QLatin1String HidNote("closed-to-tray");
const QLatin1String MinimizedNote("closed-minimized");

} // namespace

void MainWindow::startTray()
{
    m_tray = new TrayIcon(context(), this);
    m_notifications->setTray(&m_tray->icon());
    connect(m_tray, &TrayIcon::openRequested, this, &MainWindow::bringToFront);
}

void MainWindow::startHidden()
{
    hide(); // says that it is not on its way to the screen
    waitForHost(HostPatienceMs);
}

void MainWindow::waitForHost(int patienceMs)
{
    if (isVisible() || m_ending || (m_tray && TrayIcon::hasHost()))
        return;
    if (!m_tray || patienceMs <= 0) {
        showMinimized();
        return;
    }
    QTimer::singleShot(HostPollMs, this,
                       [this, patienceMs] { waitForHost(patienceMs - HostPollMs); });
}

void MainWindow::bringToFront()
{
    keepOnScreen(*this);
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_hasEnded) {
        event->accept();
        return;
    }
    event->ignore();
    const bool stays = m_tray && m_settings.closeToTray() && !m_ending && isVisible()
        && !qGuiApp->isSavingSession();
    if (!stays)
        endProgram();
    else if (TrayIcon::hasHost())
        hideToTray();
    else
        minimizeInstead();
}

void MainWindow::hideToTray()
{
    saveWindow();
    hide();
    if (!m_settings.sayOnce(HidNote))
        return;
    m_notifications->notify(
        HidNote, tr("Switchboard runs on"),
        tr("The services stay up. The icon in the notification area brings the window back; Quit "
           "in its menu ends the program."),
        [this] { bringToFront(); });
}

void MainWindow::minimizeInstead()
{
    showMinimized();
    // The note waits in the window until somebody looks.
    if (m_settings.sayOnce(MinimizedNote))
        m_toasts->showToast(tr("Closing only minimised the window, because this desktop has no "
                               "notification area. Ctrl+Q ends the program."));
}

} // namespace Switchboard
