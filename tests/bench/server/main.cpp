// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/socketoptions.h"
#include "core/routing/backendroute.h"
#include "core/services/servicefactory.h"
#include "core/support/clock.h"
#include "tests/bench/server/benchbackend.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTimer>

#include <cstdio>
#include <limits>

#include <unistd.h>

namespace {

using namespace Switchboard;

constexpr int TickMs = 100; // as the engine ticks its services

//! One service on any free port whose limits are out of the way.
ServiceSettings benchSettings(ServiceKind kind)
{
    constexpr int Unlimited = 1'000'000'000;
    ServiceSettings settings;
    settings.kind = kind;
    settings.id = QStringLiteral("bench");
    settings.name = settings.id;
    settings.port = 0;
    settings.heartbeatInterval = 0;
    settings.lifecycle = LifecycleMode::ConnectDisable;
    settings.limits.maxConnections = Unlimited;
    settings.limits.maxConnectionsPerLoopbackAddress = Unlimited;
    settings.limits.acceptsPerSecond = Unlimited;
    settings.limits.acceptBurst = Unlimited;
    settings.limits.flappingPerMinuteLoopback = Unlimited;
    settings.limits.actionsInFlight = Unlimited;
    settings.limits.actionsPerSecond = Unlimited;
    settings.limits.actionBurst = Unlimited;
    settings.limits.sendQueueCapBytes = std::numeric_limits<int>::max();
    return settings;
}

//! Obeys what stands on the standard input; commands come one at a time.
void obeyInput(Bench::BenchBackend &backend)
{
    char input[64] = {};
    const ssize_t count = ::read(STDIN_FILENO, input, sizeof(input) - 1);
    int events = 0;
    if (count <= 0)
        QCoreApplication::quit();
    else if (std::sscanf(input, "burst %d", &events) == 1)
        backend.publish(events);
    else
        qFatal("the only command is \"burst N\", not \"%s\"", input);
}

} // namespace

// The way between a backend and its clients as the product runs it, in one thread and without a
// store; an HTTP API when the argument is "http", otherwise forward WebSocket. Prints "listening
// PORT"; "burst N" on the standard input publishes N events in one loop turn; the end of the input
// ends the program.
int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    raiseDescriptorLimit();
    const SystemClock clock;
    auto *backend = new Bench::BenchBackend; // the route takes it
    SessionRegistry registry;
    BackendRoute route(backend, clock, nullptr);
    const bool isHttp = argc > 1 && QByteArrayView(argv[1]) == "http";
    const auto service =
        makeService(benchSettings(isHttp ? ServiceKind::HttpServer : ServiceKind::WebSocketServer),
                    route, registry, clock);

    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &application,
                     [backend] { obeyInput(*backend); });
    QTimer ticker;
    QObject::connect(&ticker, &QTimer::timeout, &application, [&service, &route] {
        service->tick();
        route.router().tick();
    });
    ticker.start(TickMs);
    service->enable([&service](const ServiceOutcome &outcome) {
        if (!outcome.ok)
            qFatal("%s", qPrintable(outcome.error));
        std::printf("listening %d\n", service->status().boundPort);
        std::fflush(stdout);
    });
    return QCoreApplication::exec();
}
