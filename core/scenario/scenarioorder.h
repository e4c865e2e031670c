// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace Switchboard {

//! How fast a scenario is played.
struct ScenarioPace {
    static constexpr double AsFastAsPossible = 0;
    static constexpr double Slowest = 0.1;
    static constexpr double Fastest = 100;

    //! Waits and rates are so many times faster. AsFastAsPossible leaves waits and rates out. How
    //! long an answer may take stays as it is.
    double speed = 1;
    qint64 timeoutMs = 0; //!< of everything together; 0 = none
};

//! A scenario that somebody wants to be played.
struct ScenarioOrder {
    QByteArray text; //!< YAML or JSON
    QString fileName; //!< what problems begin with
    ScenarioPace pace;
};

//! What the recorder does.
struct ScenarioRecording {
    bool on = false;
    int steps = 0; //!< so far
    bool full = false; //!< there is no room for more
};

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::ScenarioRecording)
