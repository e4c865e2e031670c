// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/reverselink.h"
#include "core/services/websocketservice.h"

#include <QHash>

#include <memory>
#include <vector>

namespace Switchboard {

//! A reverse WebSocket service: it connects to a bot, with one universal connection or with one for
//! actions and one for events, and comes back by itself. I/O thread.
class WebSocketClientService final : public WebSocketService
{
    Q_OBJECT

public:
    WebSocketClientService(ServiceSettings settings, BackendRoute &route, SessionRegistry &registry,
                           const Clock &clock, QObject *parent = nullptr);
    ~WebSocketClientService() override;

    //! Numbers from 0 to below 1 for the pauses; those of the system at first.
    void setRandom(std::function<double()> random) { m_random = std::move(random); }
    void connectNow() override;
    void tick() override;
    [[nodiscard]] ServiceStatus status() const override;
    [[nodiscard]] int halfOpen() const override;

protected:
    void settingsChanged(const ServiceSettings &before) override;
    ServiceFailure openDoor() override;
    void closeDoor() override;
    void sessionLeft(const WebSocketSession &session, const CloseInfo &close) override;

private:
    void makeLinks();
    void admit(ReverseLink *link, const DialledConnection &connection);

    std::function<double()> m_random;
    std::vector<std::unique_ptr<ReverseLink>> m_links;
    QHash<SessionId, ReverseLink *> m_linkOfSession;
    qint64 m_notBeforeMs = 0;
};

} // namespace Switchboard
