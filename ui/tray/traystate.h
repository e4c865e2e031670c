// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"
#include "ui/support/stateshapes.h"

#include <QIcon>
#include <QList>
#include <QSet>
#include <QString>

namespace Switchboard {

//! All services at a glance.
struct TrayState {
    StateToken token = StateToken::Off;
    int up = 0; //!< services that are on
    int total = 0;
    int connections = 0;

    bool operator==(const TrayState &other) const = default;
};

//! The worst news wins: a failed service, a configuration file that cannot be used, something
//! under way, on, off. \a awaited are services whose switch waits for its answer.
[[nodiscard]] TrayState trayState(const QList<ServiceStatus> &services,
                                  const QSet<QString> &awaited, bool configurationProblem);

//! `Switchboard: 4/7 up, 38 conn.`
[[nodiscard]] QString trayHeadline(const TrayState &state);
//! The line of a service in the menu: its name and what is to be known, `&` doubled.
[[nodiscard]] QString trayServiceText(const ServiceStatus &status, bool awaited);

//! The program's icon with the shape of \a token at its corner, on a disc of its own so that it can
//! be told on panels of every colour.
[[nodiscard]] QIcon trayIcon(StateToken token);

} // namespace Switchboard
