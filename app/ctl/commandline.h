// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/checkarguments.h"
#include "app/ctl/doctorarguments.h"
#include "app/ctl/scenariorequests.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What the user asked switchboardctl to do.
struct ControlInvocation {
    enum class Kind { Run, Check, Doctor, Acts, Help, Version };

    Kind kind = Kind::Run;
    QString profileFolder;
    bool json = false;
    bool follow = false;
    bool readsToken = false; //!< the subject of the request comes from standard input
    ScenarioInvocation scenario; //!< what is done besides the request
    QJsonObject request; //!< for the control socket
    CheckArguments check; //!< of Check
    DoctorArguments doctor; //!< of Doctor
};

//! Reads the arguments, program name left out. The error is one line for the user.
[[nodiscard]] Result<ControlInvocation> parseCommandLine(const QStringList &arguments);

//! The text of `--help`; describes the JSON output too.
[[nodiscard]] QString helpText();

} // namespace Switchboard
