// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/bench/load/loadgenerator.h"

#include <cstdio>
#include <cstdlib>

// bench_load PORT SESSIONS [TOKEN]
int main(int argc, char *argv[])
{
    using namespace Switchboard::Bench;

    if (argc != 3 && argc != 4) {
        std::fprintf(stderr, "usage: bench_load PORT SESSIONS [TOKEN]\n");
        return 2;
    }
    LoadGenerator generator(
        {.port = std::uint16_t(std::atoi(argv[1])), .token = argc == 4 ? argv[3] : std::string()});
    generator.connectSessions(std::atoi(argv[2]));
    generator.run();
}
