// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/commandoptions.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What the user asked switchboardctl to do with a scenario.
struct ScenarioInvocation {
    enum class Kind { None, Run, Check, Record };

    Kind kind = Kind::None;
    QString file; //!< the scenario; when recording the file to write
    QString junitFile; //!< empty = none
    qint64 seconds = 0; //!< how long is recorded; 0 = until Ctrl+C
};

//! The request of `scenario run`, `record` or `stop`; \a scenario becomes what is done here. The
//! text of the scenario is still missing.
[[nodiscard]] QJsonObject scenarioRequest(const QStringList &words, CommandOptions &options,
                                          ScenarioInvocation &scenario);

} // namespace Switchboard
