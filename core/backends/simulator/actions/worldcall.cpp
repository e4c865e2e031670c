// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/worldcall.h"

#include "core/support/logging.h"

namespace Switchboard::Answer {

ActionResult success(const QJsonValue &data)
{
    return {.retcode = RetCode::Ok, .data = data, .wording = {}};
}

ActionResult noData(const QString &wording)
{
    return {.retcode = RetCode::NoData, .data = QJsonValue::Null, .wording = wording};
}

ActionResult refused(const QString &wording)
{
    return {.retcode = RetCode::Failed, .data = QJsonValue::Null, .wording = wording};
}

ActionResult badParameter(const QString &wording)
{
    return {.retcode = RetCode::BadParameter, .data = QJsonValue::Null, .wording = wording};
}

ActionResult storeFailed(const QString &reason)
{
    qCWarning(logSimulator).noquote() << reason;
    return refused(reason);
}

} // namespace Switchboard::Answer
