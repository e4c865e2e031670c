// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/nodereader.h"

#include "core/scenario/scenarioduration.h"
#include "core/scenario/suggestion.h"

#include <limits>

namespace Switchboard {

NodeReader::NodeReader(const ScenarioNode &node, QString path, ScenarioProblems &problems)
    : m_node(node), m_path(std::move(path)), m_problems(problems)
{
    if (node.kind != ScenarioNode::Kind::Mapping)
        problems.add(node.position, m_path, QStringLiteral("keys and values are needed here"));
}

const ScenarioNode *NodeReader::take(const QString &key)
{
    if (!m_known.contains(key))
        m_known.append(key);
    return m_node.member(key);
}

std::optional<QString> NodeReader::text(const QString &key)
{
    const ScenarioNode *found = take(key);
    if (!found)
        return {};
    if (found->kind == ScenarioNode::Kind::Scalar && !found->value.isNull())
        return found->text;
    complain(key, QStringLiteral("a text is needed"));
    return {};
}

QString NodeReader::text(const QString &key, const QString &fallback)
{
    return text(key).value_or(fallback);
}

bool NodeReader::flag(const QString &key, bool fallback)
{
    const ScenarioNode *found = take(key);
    if (!found || found->value.isBool())
        return found ? found->value.toBool() : fallback;
    complain(key, QStringLiteral("true or false is needed"));
    return fallback;
}

qint64 NodeReader::integer(const QString &key, qint64 fallback, qint64 least, qint64 most)
{
    const ScenarioNode *found = take(key);
    if (!found)
        return fallback;
    constexpr qint64 None = std::numeric_limits<qint64>::min();
    const qint64 number = found->value.toInteger(None);
    if (found->value.isDouble() && number != None && number >= least && number <= most)
        return number;
    complain(key, QStringLiteral("a whole number from %1 to %2 is needed").arg(least).arg(most));
    return fallback;
}

std::optional<qint64> NodeReader::duration(const QString &key)
{
    const ScenarioNode *found = take(key);
    if (!found)
        return {};
    if (found->kind == ScenarioNode::Kind::Scalar) {
        if (const std::optional<qint64> ms = scenarioDurationMs(found->text))
            return ms;
    }
    complain(key,
             QStringLiteral("a time with its unit is needed, such as 500ms, 2s or 1.5s; at "
                            "most 24h"));
    return {};
}

QJsonObject NodeReader::object(const QString &key)
{
    const ScenarioNode *found = take(key);
    if (found && found->kind != ScenarioNode::Kind::Mapping)
        complain(key, QStringLiteral("keys and values are needed here"));
    return found ? found->toJson().toObject() : QJsonObject();
}

QList<ScenarioNode> NodeReader::items(const QString &key)
{
    const ScenarioNode *found = take(key);
    if (found && found->kind != ScenarioNode::Kind::Sequence)
        complain(key, QStringLiteral("a list is needed: one line with \"- \" per step"));
    return found ? found->items : QList<ScenarioNode>();
}

void NodeReader::finish()
{
    for (const ScenarioNode::Member &member : m_node.members) {
        if (!m_known.contains(member.key))
            m_problems.add(
                member.position, pathOf(member.key),
                QString(QStringLiteral("unknown key") + suggestion(member.key, m_known)));
    }
}

void NodeReader::complain(const QString &key, const QString &message)
{
    const ScenarioNode *found = m_node.member(key);
    m_problems.add(found ? found->position : m_node.position, pathOf(key), message);
}

QString NodeReader::pathOf(const QString &key) const
{
    if (m_path.isEmpty() || key.isEmpty())
        return m_path + key;
    return m_path + QLatin1Char('.') + key;
}

} // namespace Switchboard
