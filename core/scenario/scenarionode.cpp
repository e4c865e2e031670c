// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenarionode.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Switchboard {

const ScenarioNode *ScenarioNode::member(const QString &key) const
{
    for (const Member &entry : members) {
        if (entry.key == key)
            return &entry.value;
    }
    return nullptr;
}

QJsonValue ScenarioNode::toJson() const
{
    if (kind == Kind::Scalar)
        return value;
    if (kind == Kind::Sequence) {
        QJsonArray array;
        for (const ScenarioNode &item : items)
            array.append(item.toJson());
        return array;
    }
    QJsonObject object;
    for (const Member &entry : members)
        object.insert(entry.key, entry.value.toJson());
    return object;
}

} // namespace Switchboard
