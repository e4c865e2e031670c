// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/common/raiserequest.h"

#include "core/control/controlsocket.h"

#include <QLocalSocket>

namespace Switchboard {

bool requestRaise(const QString &profileFolder)
{
    constexpr int PatienceMs = 1000;
    QLocalSocket socket;
    socket.connectToServer(controlSocketPath(profileFolder));
    if (!socket.waitForConnected(PatienceMs))
        return false;
    socket.write("{\"command\":\"raise\"}\n");
    return socket.waitForReadyRead(PatienceMs);
}

} // namespace Switchboard
