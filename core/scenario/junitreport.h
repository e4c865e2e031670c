// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/scenarioresult.h"

#include <QByteArray>

namespace Switchboard {

//! \a result as JUnit XML: one testsuite, one testcase per step. \a fileName is the scenario's.
[[nodiscard]] QByteArray junitReport(const ScenarioResult &result, const QString &fileName);

} // namespace Switchboard
