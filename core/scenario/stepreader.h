// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/scenario/nodereader.h"
#include "core/scenario/scenario.h"

#include <QSet>

namespace Switchboard {

//! Reads the steps of one scenario file and checks them: acts against their catalogue, variables
//! against those that have a value by then, sizes against ScenarioLimits.
class StepReader final
{
public:
    //! \a problems lives longer.
    StepReader(const QJsonObject &variables, ScenarioProblems &problems);

    //! Acts only.
    [[nodiscard]] QList<ScenarioStep> readWorld(const QList<ScenarioNode> &items);
    [[nodiscard]] QList<ScenarioStep> readSteps(const QList<ScenarioNode> &items);

private:
    [[nodiscard]] QList<ScenarioStep> readList(const QList<ScenarioNode> &items,
                                               const QString &path, int repeatDepth);
    [[nodiscard]] ScenarioStep readStep(const ScenarioNode &node, const QString &path,
                                        int repeatDepth);
    void readKind(NodeReader &reader, const QString &kind, int repeatDepth, ScenarioStep &step);
    void readAct(NodeReader &reader, ScenarioStep &step);
    void readRepeat(const ScenarioNode &node, const QString &path, int repeatDepth,
                    ScenarioStep &step);
    void checkRate(NodeReader &reader, ScenarioStep &step);
    void checkVariables(NodeReader &reader, const QString &key, const QJsonValue &value);

    ScenarioProblems &m_problems;
    QSet<QString> m_variables; //!< those that have a value by now
    int m_stepsLeft = ScenarioLimits::MaxSteps;
};

} // namespace Switchboard
