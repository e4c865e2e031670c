// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/connectiontablemodel.h"

namespace Switchboard {

//! Connections as text for the clipboard. Ids without a row are left out.

//! Lines of tab-separated cells of \a columns, as they are read on the screen.
[[nodiscard]] QString connectionsAsText(const ConnectionTableModel &model,
                                        const QList<SessionId> &ids,
                                        const QList<ConnectionColumn> &columns);
//! A JSON array of what `switchboardctl session list --json` prints of each; closed ones also say
//! how they ended.
[[nodiscard]] QString connectionsAsJson(const ConnectionTableModel &model,
                                        const QList<SessionId> &ids);
//! The same fields as RFC 4180 with a line of titles. What a peer could have written is made safe
//! for spreadsheets, which run cells that begin with `=`.
[[nodiscard]] QString connectionsAsCsv(const ConnectionTableModel &model,
                                       const QList<SessionId> &ids);
//! The command that disconnects them. \a profileFolder is named unless it is the default one.
[[nodiscard]] QString disconnectCommand(const QList<SessionId> &ids, const QString &profileFolder);

} // namespace Switchboard
