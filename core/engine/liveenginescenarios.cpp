// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// The scenarios of LiveEngine; its life is in liveengine.cpp.

#include "core/engine/liveengine.h"

namespace Switchboard {

void LiveEngine::connectScenarios()
{
    m_scenarios.setPeers([this] {
        QList<ScenarioPeer> peers;
        for (const Session *session : m_services.registry().sessions()) {
            if (session->isOpen() && session->info().role != SessionRole::Event)
                peers.append({session->info().id, session->info().clientName});
        }
        return peers;
    });
    connect(&m_scenarios, &ScenarioHost::recordingChanged, this, &Engine::recordingChanged);
    connect(&m_scenarios, &ScenarioHost::progressed, this,
            [this](const ScenarioProgress &progress) {
                m_control.publishScenario(toJson(progress));
                Q_EMIT scenarioProgress(progress);
            });
}

void LiveEngine::runScenario(const ScenarioOrder &order, Done done)
{
    m_scenarios.run(order, std::move(done));
}

void LiveEngine::pauseScenario(Done done)
{
    m_scenarios.pause(done);
}

void LiveEngine::resumeScenario(Done done)
{
    m_scenarios.resume(done);
}

void LiveEngine::stopScenario(Done done)
{
    m_scenarios.stop(done);
}

void LiveEngine::startRecording(Done done)
{
    m_scenarios.startRecording(done);
}

void LiveEngine::stopRecording(Done done)
{
    m_scenarios.stopRecording(done);
}

} // namespace Switchboard
