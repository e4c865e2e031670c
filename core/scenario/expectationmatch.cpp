// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/expectationmatch.h"

#include "core/onebot/jsontext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace Switchboard {

namespace {

QString scalarText(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(toJsonText(value));
}

//! The number of a chat out of a number or its decimal text.
std::optional<qint64> idOf(const QJsonValue &value)
{
    return integerFromDigits(scalarText(value));
}

bool isInChat(const Expectation &expectation, const ChatId &chat)
{
    if (!expectation.groupId.isUndefined())
        return chat.kind == ChatKind::Group && idOf(expectation.groupId) == chat.id;
    if (!expectation.userId.isUndefined())
        return chat.kind == ChatKind::Private && idOf(expectation.userId) == chat.id;
    return true;
}

bool hasSegment(const Expectation &expectation, const Message &message)
{
    return expectation.segment.isEmpty()
        || std::ranges::any_of(message, [&expectation](const Segment &segment) {
               return segment.type == expectation.segment
                   && jsonContains(segment.data, expectation.segmentData);
           });
}

bool hasText(const Expectation &expectation, const Observation &seen)
{
    if (expectation.text && *expectation.text != seen.rawMessage
        && expectation.text->trimmed() != seen.text.trimmed())
        return false;
    if (!expectation.contains.isEmpty() && !seen.text.contains(expectation.contains)
        && !seen.rawMessage.contains(expectation.contains))
        return false;
    if (expectation.regex.isEmpty())
        return true;
    const QRegularExpression regex(expectation.regex);
    return regex.match(seen.text).hasMatch() || regex.match(seen.rawMessage).hasMatch();
}

//! Replaces the variables of many fields and keeps the first error.
class Expander final
{
public:
    explicit Expander(const ScenarioVariables &variables) : m_variables(variables) { }

    void replace(QString &text)
    {
        if (text.contains(QLatin1String("${")))
            text = scalarText(valueOf(text));
    }
    void replace(QJsonObject &object)
    {
        if (!object.isEmpty())
            object = valueOf(object).toObject();
    }
    void replaceId(QJsonValue &id, const char *name)
    {
        if (id.isUndefined())
            return;
        id = valueOf(id);
        if (!idOf(id) && m_error.isEmpty())
            m_error = QStringLiteral("chat.%1: \"%2\" is no number")
                          .arg(QLatin1String(name), scalarText(id));
    }
    [[nodiscard]] const QString &error() const { return m_error; }

private:
    QJsonValue valueOf(const QJsonValue &value)
    {
        const Result<QJsonValue> result = m_variables.expanded(value);
        if (result)
            return result.value();
        if (m_error.isEmpty())
            m_error = result.error();
        return value;
    }

    const ScenarioVariables &m_variables;
    QString m_error;
};

} // namespace

Result<Expectation> expanded(const Expectation &expectation, const ScenarioVariables &variables)
{
    Expectation result = expectation;
    Expander expander(variables);
    if (result.text)
        expander.replace(*result.text);
    expander.replace(result.contains);
    expander.replace(result.regex);
    expander.replace(result.segment);
    expander.replace(result.segmentData);
    expander.replace(result.params);
    expander.replace(result.from);
    expander.replaceId(result.groupId, "group_id");
    expander.replaceId(result.userId, "user_id");
    if (!expander.error().isEmpty())
        return Error{expander.error()};
    if (const QRegularExpression regex(result.regex); !regex.isValid())
        return Error{QStringLiteral("regex: ") + regex.errorString()};
    return result;
}

bool matches(const Expectation &expectation, const Observation &observation)
{
    if (!expectation.action.isEmpty())
        return observation.kind == Observation::Kind::Action
            && observation.action == expectation.action
            && jsonContains(observation.params, expectation.params);
    return observation.kind == Observation::Kind::Reply && isInChat(expectation, observation.chat)
        && hasSegment(expectation, observation.message) && hasText(expectation, observation);
}

bool countsFrom(const Expectation &expectation, const ScenarioPeer &peer)
{
    return expectation.from == QLatin1String("any") || expectation.from == QLatin1String("all")
        || peer.clientName.contains(expectation.from, Qt::CaseInsensitive);
}

bool jsonContains(const QJsonValue &whole, const QJsonValue &part)
{
    if (part.isObject()) {
        const QJsonObject wanted = part.toObject();
        const QJsonObject there = whole.toObject();
        for (auto it = wanted.begin(); it != wanted.end(); ++it) {
            if (!there.contains(it.key()) || !jsonContains(there.value(it.key()), it.value()))
                return false;
        }
        return whole.isObject();
    }
    if (part.isArray()) {
        const QJsonArray wanted = part.toArray();
        const QJsonArray there = whole.toArray();
        return whole.isArray()
            && std::equal(wanted.begin(), wanted.end(), there.begin(), there.end(),
                          [](const QJsonValue &left, const QJsonValue &right) {
                              return jsonContains(right, left);
                          });
    }
    return whole == part
        || (!whole.isObject() && !whole.isArray() && scalarText(whole) == scalarText(part));
}

} // namespace Switchboard
