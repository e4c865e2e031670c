// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/accountfacts.h"

#include "core/check/checkcontext.h"
#include "core/check/fieldtypes.h"

#include <QJsonArray>

namespace Switchboard {

namespace {

Result<qint64> numberOf(const QJsonValue &value, const QString &problem)
{
    if (!isInteger(value))
        return Error{problem};
    return value.toInteger();
}

} // namespace

Result<qint64> accountNumber(CheckContext &context)
{
    const auto answer = context.requests().call(QStringLiteral("get_login_info"));
    if (!answer)
        return Error{answer.error()};
    return numberOf(answer.value().object.value(QLatin1String("data"))[QLatin1String("user_id")],
                    QStringLiteral("get_login_info gives no user_id"));
}

Result<qint64> someGroup(CheckContext &context)
{
    const auto answer = context.requests().call(QStringLiteral("get_group_list"));
    if (!answer)
        return Error{answer.error()};
    return numberOf(
        answer.value().object.value(QLatin1String("data"))[0][QLatin1String("group_id")],
        QStringLiteral("the account is in no group"));
}

} // namespace Switchboard
