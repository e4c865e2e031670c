// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenario.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace Switchboard {

//! A scenario, or everything that is wrong with its file (see ScenarioProblems).
struct ScenarioReading {
    std::optional<Scenario> scenario;
    QStringList problems;
};

//! Reads a scenario file. It is JSON when its first character is `{`, else YAML. \a fileName is
//! what problems begin with. Never takes more than a few seconds or a few hundred MiB, whatever
//! \a text is. Any thread.
[[nodiscard]] ScenarioReading readScenario(const QByteArray &text, const QString &fileName);

} // namespace Switchboard
