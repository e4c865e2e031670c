// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What the commands of the menus are called in every language, by their ids; for searches. GUI
//! thread.
[[nodiscard]] QHash<QString, QStringList> commandTitles();

} // namespace Switchboard
