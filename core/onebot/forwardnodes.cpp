// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/forwardnodes.h"

#include "core/onebot/cqcode.h"
#include "core/onebot/messagecodec.h"

namespace Switchboard {

namespace {

constexpr QLatin1String NodeType("node");
constexpr QLatin1String ContentKey("content");

// A string form is read once more for each level that it is nested.
constexpr int MaximumDepth = 32;

Result<Message> nodesBelow(const Message &message, const QString &name, int depth);

void rename(QJsonObject &data, QLatin1String from, QLatin1String to)
{
    if (!data.contains(to) && data.contains(from))
        data.insert(to, data.take(from));
}

bool hasId(const QJsonObject &data)
{
    return !data.value(QLatin1String("id")).toString().isEmpty();
}

Result<Message> contentOf(const QJsonObject &data, const QString &name)
{
    const QJsonValue content = data.value(ContentKey);
    if (content.isUndefined())
        return Error{name + QLatin1String(" is missing: a node needs \"id\" or \"content\"")};
    Result<Message> message =
        content.isString() ? decodeCqString(content.toString()) : segmentsFromJson(content, name);
    if (message && message.value().isEmpty())
        return Error{name + QLatin1String(" must not be empty")};
    return message;
}

Result<Segment> normalisedNode(Segment node, const QString &name, int depth)
{
    rename(node.data, QLatin1String("uin"), QLatin1String("user_id"));
    rename(node.data, QLatin1String("name"), QLatin1String("nickname"));
    if (hasId(node.data))
        return node;
    if (depth >= MaximumDepth)
        return Error{name + QLatin1String(" is nested too deep: at most ")
                     + QString::number(MaximumDepth) + QLatin1String(" levels are possible")};
    const QString contentName = name + QLatin1String(".data.content");
    Result<Message> content = contentOf(node.data, contentName);
    if (content)
        content = nodesBelow(content.value(), contentName, depth + 1);
    if (!content)
        return Error{content.error()};
    node.data.insert(ContentKey, messageToJson(content.value()));
    return node;
}

Result<Message> nodesBelow(const Message &message, const QString &name, int depth)
{
    Message normal;
    normal.reserve(message.size());
    for (qsizetype i = 0; i < message.size(); ++i) {
        if (message[i].type != NodeType) {
            normal.append(message[i]);
            continue;
        }
        const QString path = name + u'[' + QString::number(i) + u']';
        const Result<Segment> node = normalisedNode(message[i], path, depth);
        if (!node)
            return Error{node.error()};
        normal.append(node.value());
    }
    return normal;
}

} // namespace

Result<Message> nodesFromJson(const QJsonValue &value, const QString &name)
{
    const Result<Message> message =
        value.isString() ? decodeCqString(value.toString()) : segmentsFromJson(value, name);
    if (!message)
        return message;
    if (message.value().isEmpty())
        return Error{name + QLatin1String(" must not be empty")};
    for (const Segment &segment : message.value()) {
        if (segment.type != NodeType)
            return Error{name + QLatin1String(" must be node segments, not ") + segment.type};
    }
    return normalisedNodes(message.value(), name);
}

Result<Message> normalisedNodes(const Message &message, const QString &name)
{
    return nodesBelow(message, name, 0);
}

} // namespace Switchboard
