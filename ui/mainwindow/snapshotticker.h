// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace Switchboard {

class EngineController;

//! Asks for snapshots: 10 per second in the active window, 2 in another one. While the window is
//! hidden one every 5 s keeps the tray truthful, and the engine need not save up what changed.
//! Only one request is on its way at a time.
class SnapshotTicker final : public QObject
{
    Q_OBJECT

public:
    static constexpr int ActiveMs = 100;
    static constexpr int UnfocusedMs = 500;
    static constexpr int HiddenMs = 5'000;

    SnapshotTicker(EngineController &controller, QWidget *window);

    //! From now on; before that the engine is not ready.
    void start();
    void stop();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void request();
    void updateInterval();

    EngineController &m_controller;
    QWidget *m_window;
    QTimer m_timer;
    bool m_started = false;
    bool m_inFlight = false;
};

} // namespace Switchboard
