// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/engine/enginecontroller.h"
#include "core/support/result.h"
#include "ui/support/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace Switchboard {

//! What the command line of the desktop program says.
struct DesktopOptions {
    EngineOptions engine;
    QString language; //!< empty = the saved one, else the desktop's
    std::optional<Theme::Choice> theme; //!< none = the saved one, else the desktop's
    QSize size; //!< empty = the saved one
    bool trayWanted = true;
    bool startHidden = false; //!< in the tray; for the start at login
    bool helpWanted = false;
    bool versionWanted = false;
    QString text; //!< of the help or the version, for standard output
};

//! Reads \a arguments, the program's name first. An error names the option and what it takes.
[[nodiscard]] Result<DesktopOptions> parseDesktopOptions(const QStringList &arguments);

} // namespace Switchboard
