// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/world/worlddata.h"
#include "core/support/result.h"

#include <QSqlDatabase>

namespace Switchboard {

//! What was found when the store was opened.
struct StoreContents {
    WorldData world;
    qint32 lastMessageId = 0; //!< the highest id ever given out; 0 = none yet
    QString notice; //!< one line when a damaged file was put aside, else empty
};

//! Reads everything but the messages. The error is what SQLite said.
[[nodiscard]] Result<StoreContents> readContents(QSqlDatabase &database);

} // namespace Switchboard
