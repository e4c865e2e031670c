// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/effects/stage.h"
#include "core/onebot/action.h"

#include <QHash>
#include <QString>

#include <optional>

namespace Switchboard {

//! One action that only needs the world in memory, on its way.
struct WorldCall {
    Stage &stage;
    const ActionCall &call;
    qint64 selfId = 0; //!< the account it is called for

    [[nodiscard]] const World &world() const { return std::as_const(stage).world(); }
    [[nodiscard]] qint64 id(QLatin1String name) const
    {
        return call.params.value(name).toInteger();
    }
    [[nodiscard]] QString text(QLatin1String name) const
    {
        return call.params.value(name).toString();
    }
    [[nodiscard]] bool flag(QLatin1String name) const { return call.params.value(name).toBool(); }
    [[nodiscard]] bool has(QLatin1String name) const { return call.params.contains(name); }
    [[nodiscard]] qint64 groupId() const { return id(QLatin1String("group_id")); }
    [[nodiscard]] qint64 userId() const { return id(QLatin1String("user_id")); }
};

using WorldAction = ActionResult (*)(const WorldCall &);
using WorldActionTable = QHash<QString, WorldAction>;

namespace Answer {

[[nodiscard]] ActionResult success(const QJsonValue &data = QJsonValue::Null);
//! The target does not exist.
[[nodiscard]] ActionResult noData(const QString &wording);
//! It exists, but may not be done.
[[nodiscard]] ActionResult refused(const QString &wording);
[[nodiscard]] ActionResult badParameter(const QString &wording);
//! The store did not do its part, for the \a reason that also goes to the log.
[[nodiscard]] ActionResult storeFailed(const QString &reason);

} // namespace Answer

} // namespace Switchboard
