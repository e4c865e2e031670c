// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/conformance/websocketecho.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

int main(int argc, char *argv[])
{
    std::signal(SIGPIPE, SIG_IGN);
    const QCoreApplication application(argc, argv);
    bool isNumber = false;
    const ushort port = argc == 2 ? QByteArray(argv[1]).toUShort(&isNumber) : 0;
    if (!isNumber) {
        std::fputs("usage: websocket_echo PORT   (0 picks a free port)\n", stderr);
        return 2;
    }
    Switchboard::WebSocketEcho echo;
    const quint16 bound = echo.listen(port);
    if (bound == 0)
        return 1;
    std::printf("listening ws://127.0.0.1:%u\n", unsigned(bound));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
