// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/listener.h"
#include "core/net/websocketchannel.h"

#include <QList>
#include <QObject>
#include <QTimer>

namespace Switchboard {

//! The front door and the channel of the product around nothing but an echo, for protocol suites.
class WebSocketEcho final : public QObject
{
    Q_OBJECT

public:
    explicit WebSocketEcho(QObject *parent = nullptr);

    //! Listens on 127.0.0.1; 0 picks a free port. Returns the bound port, 0 on failure.
    [[nodiscard]] quint16 listen(quint16 port);

private:
    void accept(const UpgradedConnection &connection);
    void tick();

    SystemClock m_clock;
    Listener m_listener;
    QList<WebSocketChannel *> m_channels;
    QTimer m_timer;
};

} // namespace Switchboard
