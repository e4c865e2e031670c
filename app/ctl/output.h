// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! Text of a peer must not move the cursor of the operator's terminal.
[[nodiscard]] QString printable(QString value);
//! The answer's data as lines for people; \a command is the request's command.
[[nodiscard]] QString formatAnswer(const QString &command, const QJsonObject &data);
//! One journal entry as a line.
[[nodiscard]] QString formatEntry(const QJsonObject &entry);
//! One step of a scenario that has ended.
[[nodiscard]] QString formatScenarioStep(const QJsonObject &step);
//! The last line about a scenario.
[[nodiscard]] QString formatScenarioResult(const QJsonObject &result);

} // namespace Switchboard
