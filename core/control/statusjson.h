// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"
#include "core/net/rejectionreport.h"
#include "core/services/servicestatus.h"
#include "core/sessions/sessioninfo.h"

#include <QJsonObject>

namespace Switchboard {

//! The JSON that switchboardctl prints. Keys are added, never renamed or removed.
[[nodiscard]] QJsonObject toJson(const ServiceStatus &status);
[[nodiscard]] QJsonObject toJson(const ToggleResult &result);
//! \a nowMonotonicMs gives the age.
[[nodiscard]] QJsonObject toJson(const SessionInfo &session, const SessionStats &stats,
                                 qint64 nowMonotonicMs);
[[nodiscard]] QJsonObject toJson(const JournalEntry &entry);
[[nodiscard]] QJsonObject toJson(const RejectedGroup &group);

} // namespace Switchboard
