// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/storequery.h"

namespace Switchboard {

QString reasonOf(const QSqlError &error)
{
    return error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
}

Result<QSqlQuery> runStatement(QSqlDatabase &database, const QString &statement,
                               const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return Error{reasonOf(query.lastError())};
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return Error{reasonOf(query.lastError())};
    return Result<QSqlQuery>(std::move(query));
}

} // namespace Switchboard
