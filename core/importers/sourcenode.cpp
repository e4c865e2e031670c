// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/sourcenode.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace Switchboard {

const SourceNode *SourceNode::member(const QString &key, Keys keys) const
{
    const auto sensitivity = keys == Keys::Exact ? Qt::CaseSensitive : Qt::CaseInsensitive;
    const auto found =
        std::find_if(members.crbegin(), members.crend(), [&](const Member &candidate) {
            return candidate.key.compare(key, sensitivity) == 0;
        });
    return found == members.crend() ? nullptr : &found->value;
}

QJsonValue SourceNode::toJson() const
{
    if (kind == Kind::Scalar)
        return value;
    if (kind == Kind::List) {
        QJsonArray array;
        for (const SourceNode &item : items)
            array.append(item.toJson());
        return array;
    }
    QJsonObject object;
    for (const Member &each : members)
        object.insert(each.key, each.value.toJson());
    return object;
}

int SourceNode::count() const
{
    int total = 1;
    for (const SourceNode &item : items)
        total += item.count();
    for (const Member &each : members)
        total += each.value.count();
    return total;
}

} // namespace Switchboard
