// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/mainwindow/snapshotticker.h"

#include "core/engine/enginecontroller.h"

#include <QEvent>
#include <QWidget>

namespace Switchboard {

SnapshotTicker::SnapshotTicker(EngineController &controller, QWidget *window)
    : QObject(window), m_controller(controller), m_window(window)
{
    connect(&m_timer, &QTimer::timeout, this, &SnapshotTicker::request);
    connect(&controller, &EngineController::snapshotReady, this, [this] { m_inFlight = false; });
    window->installEventFilter(this);
}

void SnapshotTicker::start()
{
    m_started = true;
    updateInterval();
    request();
}

void SnapshotTicker::stop()
{
    m_started = false;
    m_timer.stop();
}

bool SnapshotTicker::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ActivationChange:
    case QEvent::WindowStateChange:
    case QEvent::Show:
    case QEvent::Hide:
        updateInterval();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void SnapshotTicker::request()
{
    if (m_inFlight || !m_started)
        return;
    m_inFlight = true;
    m_controller.requestSnapshot();
}

void SnapshotTicker::updateInterval()
{
    if (!m_started)
        return;
    const bool hidden = !m_window->isVisible() || m_window->isMinimized();
    const int interval = hidden ? HiddenMs : m_window->isActiveWindow() ? ActiveMs : UnfocusedMs;
    if (!m_timer.isActive() || m_timer.interval() != interval)
        m_timer.start(interval);
}

} // namespace Switchboard
