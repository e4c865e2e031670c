// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// Sends messages to the simulator until it is killed and prints each id as soon as it is
// acknowledged.

#include "core/backends/simulator/simulatorbackend.h"
#include "core/support/clock.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Switchboard;

namespace {

constexpr int InFlight = 64; // what a service allows one bot

void sendOne(SimulatorBackend &backend)
{
    ActionCall call{.action = QStringLiteral("send_group_msg"),
                    .params = {{QStringLiteral("group_id"), 123456}},
                    .message = {{QStringLiteral("text"),
                                 {{QStringLiteral("text"), QStringLiteral("一条消息")}}}}};
    backend.call(call, ActionCaller(), [&backend](const ActionResult &result) {
        if (result.retcode != RetCode::Ok) {
            std::fprintf(stderr, "%s\n", qPrintable(result.wording));
            std::exit(1);
        }
        std::printf("%lld\n", qlonglong(result.data[QLatin1String("message_id")].toInteger()));
        std::fflush(stdout);
        sendOne(backend);
    });
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 2) {
        std::fprintf(stderr, "usage: simulatorwriter DATABASE\n");
        return 2;
    }
    const SystemClock clock;
    SimulatorBackend backend(arguments.at(1), clock);
    if (const Result<void> started = backend.start(); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error()));
        return 1;
    }
    for (int i = 0; i < InFlight; ++i)
        sendOne(backend);
    return QCoreApplication::exec();
}
