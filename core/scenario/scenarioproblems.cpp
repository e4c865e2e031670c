// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenarioproblems.h"

namespace Switchboard {

void ScenarioProblems::add(TextPosition position, const QString &field, const QString &message)
{
    const QString place = QStringLiteral("%1:%2: ").arg(position.line).arg(position.column);
    addPlaced(place
              + (field.isEmpty() ? message : QString(field + QStringLiteral(": ") + message)));
}

void ScenarioProblems::addPlaced(const QString &message)
{
    if (!isFull())
        m_lines.append(m_fileName + QLatin1Char(':') + message);
}

} // namespace Switchboard
