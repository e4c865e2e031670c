// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/storequery.h"

#include <QSqlError>

namespace Switchboard {

Result<QSqlQuery> runStatement(QSqlDatabase &database, const QString &statement,
                               const QVariantList &values)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return Error{query.lastError().text()};
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, values.at(i));
    if (!query.exec())
        return Error{query.lastError().text()};
    return Result<QSqlQuery>(std::move(query));
}

} // namespace Switchboard
