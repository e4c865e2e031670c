// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/services/servicestatus.h"

#include <QList>
#include <QString>

namespace Switchboard {

//! Plain text about program and services for a report of a problem; no tokens, no messages.
[[nodiscard]] QString diagnosticText(const QString &profileFolder,
                                     const QList<ServiceStatus> &services);

//! The last lines of the profile's log, which name the addresses of clients but hold no tokens and
//! no messages; empty when there is none.
[[nodiscard]] QString logTail(const QString &profileFolder);

} // namespace Switchboard
