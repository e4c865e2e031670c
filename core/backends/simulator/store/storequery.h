// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace Switchboard {

//! What SQLite said, without the driver's own words.
[[nodiscard]] QString reasonOf(const QSqlError &error);

//! Runs \a statement with \a values for its question marks. The error is what SQLite said.
[[nodiscard]] Result<QSqlQuery> runStatement(QSqlDatabase &database, const QString &statement,
                                             const QVariantList &values);

} // namespace Switchboard
