// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/jsontree.h"

#include "core/onebot/jsonscanner.h"
#include "core/onebot/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Switchboard {

namespace {

ScenarioNode nodeOf(const QJsonValue &value, const JsonLocation &location, JsonLocation::Node place)
{
    ScenarioNode node;
    node.position = location.position(place);
    if (value.isArray()) {
        node.kind = ScenarioNode::Kind::Sequence;
        const QJsonArray array = value.toArray();
        node.items.reserve(array.size());
        for (qsizetype i = 0; i < array.size(); ++i)
            node.items.append(nodeOf(array[i], location, location.element(place, i)));
    } else if (value.isObject()) {
        node.kind = ScenarioNode::Kind::Mapping;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            ScenarioNode member = nodeOf(it.value(), location, location.member(place, it.key()));
            const TextPosition position = member.position;
            node.members.append({it.key(), position, std::move(member)});
        }
    } else {
        node.value = value;
        node.text = value.isString() ? value.toString() : QString::fromUtf8(toJsonText(value));
    }
    return node;
}

} // namespace

Result<ScenarioNode> readJsonTree(const QByteArray &json)
{
    JsonScanner scanner(
        {.maxDepth = ScenarioLimits::MaxDepth, .maxValues = ScenarioLimits::MaxValues});
    if (json.isValidUtf8() && !scanner.scan(json)) {
        const TextPosition position = textPosition(json, scanner.errorOffset());
        return Error{QStringLiteral("%1:%2: %3")
                         .arg(position.line)
                         .arg(position.column)
                         .arg(scanner.error())};
    }
    const Result<JsonLocation> location = JsonLocation::scan(json);
    if (!location)
        return Error{location.error()};
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonValue root =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    return nodeOf(root, location.value(), JsonLocation::Root);
}

} // namespace Switchboard
