// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenarioreader.h"
#include "core/scenario/scenariovariables.h"
#include "core/scenario/scenariowriter.h"
#include "tests/fuzz/require.h"

using namespace Switchboard;
using Fuzzing::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const ScenarioReading reading = readScenario(text, QStringLiteral("f"));
    require(reading.scenario.has_value() == reading.problems.isEmpty(), "a scenario or problems");
    for (const QString &problem : reading.problems)
        require(problem.startsWith(QStringLiteral("f:")), "a problem names its file");
    if (!reading.scenario)
        return 0;
    const Scenario &scenario = *reading.scenario;
    for (const QByteArray &written : {scenarioToYaml(scenario), scenarioToJson(scenario)}) {
        const ScenarioReading again = readScenario(written, QStringLiteral("f"));
        require(again.scenario && *again.scenario == scenario, "what was written reads the same");
    }
    const ScenarioVariables variables(scenario.variables);
    for (const ScenarioStep &step : scenario.steps) {
        require(!titleOf(step).isEmpty(), "a step has a title");
        require(variables.expanded(step.params).isOk()
                    || !ScenarioVariables::namesIn(step.params).isEmpty(),
                "only variables can fail");
    }
    return 0;
}
