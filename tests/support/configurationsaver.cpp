// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// Saves configurations in the folder of the first argument until it is killed. It prints one line
// after the first save.

#include "core/config/configurationstore.h"

#include <cstdio>

using namespace Switchboard;

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    ConfigurationStore store(QString::fromLocal8Bit(argv[1]));
    Result<LoadedConfiguration> loaded = store.load();
    if (!loaded)
        return 1;
    Configuration configuration = loaded.value().configuration;
    for (int round = 0;; ++round) {
        configuration.services[0].port = quint16(1 + round % 60000);
        // Texts of many lengths, so that a half-written file could not pass for a whole one.
        configuration.document.insert(QLatin1String("padding"),
                                      QString(round * 37 % 50000, QLatin1Char('x')));
        if (!store.save(configuration))
            return 1;
        if (round == 0) {
            std::puts("saving");
            std::fflush(stdout);
        }
    }
}
