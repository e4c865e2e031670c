// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/httpserverservice.h"
#include "core/services/websocketserverservice.h"
#include "tests/support/fakeclock.h"
#include "tests/support/rawpeer.h"
#include "tests/support/stubbackend.h"

#include <QJsonObject>

#include <functional>
#include <memory>
#include <vector>

namespace Switchboard::Testing {

//! Runs the event loop until \a condition holds; false = it did not within \a ms. Faster than
//! QTest::qWaitFor(), which sleeps between its looks.
[[nodiscard]] bool waitUntil(const std::function<bool()> &condition, int ms = 5'000);

//! A forward WebSocket or HTTP service on a free port of 127.0.0.1, a stub behind it, and a clock
//! that stands still.
class ServiceFixture final
{
public:
    //! Port 0, no heartbeat, no pings, no token.
    [[nodiscard]] static ServiceSettings quietSettings();

    //! The same for an HTTP API with or without a stream of events.
    [[nodiscard]] static ServiceSettings httpSettings(ServiceKind kind = ServiceKind::HttpServer);

    explicit ServiceFixture(const ServiceSettings &settings = quietSettings());
    ~ServiceFixture();

    //! Switches on and waits; false = it failed.
    [[nodiscard]] bool switchOn();
    //! Switches off with \a options; answers() gets the outcome.
    void switchOff(const DisableOptions &options = {});
    //! Lets the loop run until the service is in \a state, 5 s at most.
    [[nodiscard]] bool waitFor(ServiceState state);
    //! A connected peer that answers Close; null after 5 s.
    [[nodiscard]] RawPeer *connectPeer(const QByteArray &target = "/",
                                       const QByteArray &fields = {});
    //! A backend event of \a kind with the field `number`.
    void publish(int number, const QString &kind = QStringLiteral("notice.friend_add"));
    //! Moves the clock, and the service with it.
    void pass(qint64 ms);
    [[nodiscard]] quint16 port() const { return service->status().boundPort; }

    FakeClock clock;
    StubBackend *backend; //!< the route's
    BackendRoute route;
    SessionRegistry registry;
    std::unique_ptr<WebSocketServerService> service;
    std::vector<std::unique_ptr<RawPeer>> peers;
    QList<ServiceOutcome> answers;
};

//! The texts of \a peer as JSON objects.
[[nodiscard]] QList<QJsonObject> objectsOf(const RawPeer &peer);
//! `lifecycle.connect`, `heartbeat`, `number 5`, `response 0`: what a text of the service is.
[[nodiscard]] QString describe(const QByteArray &text);
//! describe() of every text of \a peer.
[[nodiscard]] QStringList described(const RawPeer &peer);

} // namespace Switchboard::Testing
