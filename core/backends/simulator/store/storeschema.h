// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QSqlDatabase>
#include <QStringList>

namespace Switchboard {

//! Why the file cannot be used: damage is repaired by starting over, anything else is reported.
enum class StoreProblem { None, Damaged, Other };

//! How checking or migrating a database ended.
struct SchemaOutcome {
    StoreProblem problem = StoreProblem::None;
    QString reason; //!< what SQLite or the check said; empty without a problem
};

//! Sets WAL, foreign keys and time-outs and runs quick_check on the open \a database.
[[nodiscard]] SchemaOutcome prepareDatabase(QSqlDatabase &database);

//! Applies the missing numbered migrations of the program, each in one transaction, then the first
//! content if there is no account. `PRAGMA user_version` holds the number of the last one.
[[nodiscard]] SchemaOutcome migrateDatabase(QSqlDatabase &database);

//! The statements that fill a new file.
[[nodiscard]] QStringList firstContent();

//! The number of the newest migration this program knows.
[[nodiscard]] int newestSchemaVersion();

} // namespace Switchboard
