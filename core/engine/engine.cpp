// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/engine.h"

namespace Switchboard {

namespace {

CommandResult nothingToChange()
{
    return {.ok = false,
            .error = QStringLiteral("these are synthetic sessions; start without --demo to change "
                                    "a profile")};
}

} // namespace

void Engine::saveService(const ServiceSettings &, int, Done done)
{
    done(nothingToChange());
}

void Engine::deleteService(const QString &, Done done)
{
    done(nothingToChange());
}

void Engine::replaceConfiguration(const Configuration &, Done done)
{
    done(nothingToChange());
}

void Engine::restoreConfigurationFile(Done done)
{
    done(nothingToChange());
}

void Engine::probePort(const PortProbe &, Done done)
{
    done(nothingToChange());
}

void Engine::testService(const ServiceSettings &, Done done)
{
    done(nothingToChange());
}

void Engine::addBlock(const BlockRule &, Done done)
{
    done(nothingToChange());
}

void Engine::removeBlocks(const QList<BlockId> &, Done done)
{
    done(nothingToChange());
}

void Engine::clearRejections(const QList<quint64> &, Done done)
{
    done(nothingToChange());
}

void Engine::requestSessionDetails(SessionId session)
{
    Q_EMIT sessionDetails({.id = session});
}

} // namespace Switchboard
