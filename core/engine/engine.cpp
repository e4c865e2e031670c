// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/engine.h"

#include <utility>

namespace Switchboard {

namespace {

void refuse(Engine::Done &&done)
{
    done({.ok = false,
          .error = QStringLiteral("these are synthetic sessions; start without --demo to change "
                                  "a profile")});
}

void refuseScenario(Engine::Done &&done)
{
    done({.ok = false,
          .error = QStringLiteral("these are synthetic sessions; start without --demo to play and "
                                  "record scenarios")});
}

} // namespace

void Engine::saveService(const ServiceSettings &, int, Done done)
{
    refuse(std::move(done));
}

void Engine::deleteService(const QString &, Done done)
{
    refuse(std::move(done));
}

void Engine::replaceConfiguration(const Configuration &, Done done)
{
    refuse(std::move(done));
}

void Engine::restoreConfigurationFile(Done done)
{
    refuse(std::move(done));
}

void Engine::probePort(const PortProbe &, Done done)
{
    refuse(std::move(done));
}

void Engine::testService(const ServiceSettings &, Done done)
{
    refuse(std::move(done));
}

void Engine::runDoctor(const QString &, Done done)
{
    refuse(std::move(done));
}

void Engine::addBlock(const BlockRule &, Done done)
{
    refuse(std::move(done));
}

void Engine::removeBlocks(const QList<BlockId> &, Done done)
{
    refuse(std::move(done));
}

void Engine::clearRejections(const QList<quint64> &, Done done)
{
    refuse(std::move(done));
}

void Engine::runScenario(const ScenarioOrder &, Done done)
{
    refuseScenario(std::move(done));
}

void Engine::pauseScenario(Done done)
{
    refuseScenario(std::move(done));
}

void Engine::resumeScenario(Done done)
{
    refuseScenario(std::move(done));
}

void Engine::stopScenario(Done done)
{
    refuseScenario(std::move(done));
}

void Engine::startRecording(Done done)
{
    refuseScenario(std::move(done));
}

void Engine::stopRecording(Done done)
{
    refuseScenario(std::move(done));
}

void Engine::requestSessionDetails(SessionId session)
{
    Q_EMIT sessionDetails({.id = session});
}

} // namespace Switchboard
