// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "tests/support/simulatorfixture.h"

namespace Switchboard::Testing {

//! A simulator in which there is one of everything that actions can name: messages, requests,
//! files, folders, a forward, an essence. Account 10001 owns group 123456.
class SimulatorScene final
{
public:
    SimulatorScene();

    //! JSON with the names of things (`@message`, `@file` ...) replaced by their ids.
    [[nodiscard]] QJsonObject filled(const QString &params) const;
    //! Calls the action as a bot does; ends the test program when there is no answer.
    ActionResult request(const QString &action, const QString &params = QStringLiteral("{}"));
    //! The id behind a name.
    [[nodiscard]] QString id(const char *name) const { return m_ids.value(QLatin1String(name)); }

    SimulatorFixture simulator;

private:
    void writeMessages();
    void keepFiles();
    void ask();

    QMap<QString, QString> m_ids;
};

} // namespace Switchboard::Testing
