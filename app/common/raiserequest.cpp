// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/common/raiserequest.h"

#include "core/control/controlsocket.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocalSocket>

namespace Switchboard {

bool askRunningProgram(const QString &profileFolder, RunningRequest request)
{
    constexpr int PatienceMs = 1000;
    QElapsedTimer timer;
    timer.start();
    QLocalSocket socket;
    socket.connectToServer(controlSocketPath(profileFolder));
    if (!socket.waitForConnected(PatienceMs))
        return false;
    socket.write(request == RunningRequest::Raise ? "{\"command\":\"raise\"}\n"
                                                  : "{\"command\":\"service-list\"}\n");
    while (!socket.canReadLine()) {
        const int left = PatienceMs - int(timer.elapsed());
        if (left <= 0 || !socket.waitForReadyRead(left))
            return false;
    }
    return QJsonDocument::fromJson(socket.readLine()).object().value(QLatin1String("ok")).toBool();
}

} // namespace Switchboard
