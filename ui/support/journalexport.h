// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace Switchboard {

//! The journal as a file for other programs. Pure, but for the language of the texts in CSV. UTF-8;
//! times in UTC.

//! One JSON object a line, with the keys of `switchboardctl --json journal`.
[[nodiscard]] QByteArray journalNdjson(const QList<JournalEntry> &entries);
//! A table with a head line, as spreadsheets read it: time, level, service, connection, text, kind.
//! \a serviceNames are shown instead of ids. Cells that a spreadsheet would run as a formula are
//! quoted with an apostrophe.
[[nodiscard]] QByteArray journalCsv(const QList<JournalEntry> &entries,
                                    const QHash<QString, QString> &serviceNames);

} // namespace Switchboard
