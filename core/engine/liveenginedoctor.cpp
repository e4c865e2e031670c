// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The doctor, for services that connect to others.

#include "core/doctor/doctorround.h"
#include "core/engine/liveengine.h"

namespace Switchboard {

void LiveEngine::runDoctor(const QString &serviceId, Done done)
{
    const ServiceSettings *settings = m_services.configuration().service(serviceId);
    if (!settings) {
        done({.ok = false, .error = QStringLiteral("there is no service \"%1\"").arg(serviceId)});
        return;
    }
    if (settings->listens()) {
        done({.ok = false,
              .error = QStringLiteral("%1 waits for connections; the doctor looks at services that "
                                      "connect to others")
                           .arg(serviceId)});
        return;
    }
    examine(*settings, [serviceId, done = std::move(done)](const DoctorRound &round) {
        done({.data = {{QStringLiteral("service"), serviceId},
                       {QStringLiteral("ok"), round.succeeded()},
                       {QStringLiteral("steps"), round.steps()}}});
    });
}

void LiveEngine::testLinks(const ServiceSettings &settings, Done done)
{
    m_round = examine(settings, [done = std::move(done)](const DoctorRound &round) {
        done({.ok = round.succeeded(),
              .error = round.firstProblem(),
              .data = {{QStringLiteral("steps"), round.steps()}}});
    });
    connect(m_round, &DoctorRound::stepDone, this, &Engine::testStepDone);
}

DoctorRound *LiveEngine::examine(const ServiceSettings &settings,
                                 std::function<void(const DoctorRound &)> told)
{
    BackendRoute *route = m_services.route(settings.backend);
    const qint64 account =
        settings.account != 0 || !route ? settings.account : route->backend().selfId();
    auto *round = new DoctorRound(m_services.withAbsolutePaths(settings), account, this);
    if (const Service *service = m_services.find(settings.id)) {
        QStringList open;
        const QList<LinkStatus> links = service->status().links;
        for (const LinkStatus &link : links) {
            if (link.state == LinkState::Open && settings.kind == ServiceKind::WebSocketClient)
                open.append(link.url);
        }
        round->setConnected(open);
    }
    connect(round, &DoctorRound::finished, this, [round, told = std::move(told)] {
        round->deleteLater();
        told(*round);
    });
    round->start();
    return round;
}

} // namespace Switchboard
