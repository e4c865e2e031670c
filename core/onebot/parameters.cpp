// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/parameters.h"

#include "core/onebot/forwardnodes.h"
#include "core/onebot/messagecodec.h"
#include "core/onebot/parametervalue.h"

#include <algorithm>

namespace Switchboard {

namespace {

constexpr QLatin1String AutoEscape("auto_escape");

//! Turns the members of one `params` object into one call.
class Conversion final
{
public:
    explicit Conversion(const ActionSpec &action) : m_action(action), m_scanner(AlreadyChecked) { }

    Result<ActionCall> run(QByteArrayView params);

private:
    Result<void> add(const ParameterSpec &spec);
    Result<void> addMessage(const ParameterSpec &spec, QByteArrayView json);
    Result<void> addNodes(const ParameterSpec &spec, QByteArrayView json);
    Result<void> take(const ParameterSpec &spec, Result<Message> message);
    Result<void> keepRule();
    Result<void> chooseMessageTarget();
    Result<void> takeAnonymousFlag();
    Result<StringForm> stringForm() const;
    QByteArrayView given(const ParameterSpec &spec) const;
    QByteArrayView given(const QString &name) const;

    const ActionSpec &m_action;
    JsonScanner m_scanner;
    ActionCall m_call;
};

Result<ActionCall> Conversion::run(QByteArrayView params)
{
    if (!m_scanner.scan(params.isEmpty() ? QByteArrayView("{}") : params) || !m_scanner.isObject())
        return Error{QStringLiteral("the parameters must be an object")};
    m_call.action = m_action.name;
    for (const ParameterSpec &spec : m_action.parameters) {
        if (spec.name == AutoEscape)
            continue; // belongs to the message
        const Result<void> added = add(spec);
        if (!added)
            return Error{added.error()};
    }
    const Result<void> kept = keepRule();
    if (!kept)
        return Error{kept.error()};
    return std::move(m_call);
}

Result<void> Conversion::add(const ParameterSpec &spec)
{
    const QByteArrayView json = given(spec);
    if (json.isEmpty()) {
        if (spec.required)
            return parameterError(spec, QStringLiteral("is missing"));
        if (!spec.defaultValue.isUndefined())
            m_call.params.insert(spec.name, spec.defaultValue);
        return {};
    }
    if (spec.type == ParameterType::Content)
        return addMessage(spec, json);
    if (spec.type == ParameterType::Nodes)
        return addNodes(spec, json);
    const Result<QJsonValue> value = convertParameterValue(spec, json);
    if (!value)
        return Error{value.error()};
    m_call.params.insert(spec.name, value.value());
    return {};
}

Result<void> Conversion::addMessage(const ParameterSpec &spec, QByteArrayView json)
{
    const Result<StringForm> form = stringForm();
    if (!form)
        return Error{form.error()};
    const QJsonValue value =
        isJsonString(json) ? QJsonValue(textOfJsonString(json)) : containerFromJson(json);
    return take(spec, messageFromJson(value, form.value()));
}

Result<void> Conversion::addNodes(const ParameterSpec &spec, QByteArrayView json)
{
    QJsonValue value = containerFromJson(json);
    if (value.isUndefined() && isJsonString(json))
        value = textOfJsonString(json);
    return take(spec, nodesFromJson(value, spec.name));
}

Result<void> Conversion::take(const ParameterSpec &spec, Result<Message> message)
{
    if (!message)
        return Error{QLatin1String("parameter \"") + spec.name + QLatin1String("\": ")
                     + message.error()};
    m_call.message = std::move(message).value();
    return {};
}

Result<void> Conversion::keepRule()
{
    const QStringList &names = m_action.oneOf;
    const auto isGiven = [this](const QString &name) { return m_call.params.contains(name); };
    if (!names.isEmpty() && std::none_of(names.begin(), names.end(), isGiven))
        return Error{QLatin1String("one of the parameters ") + names.join(QLatin1String(", "))
                     + QLatin1String(" must be given")};
    switch (m_action.rule) {
    case ParameterRule::MessageTarget:
        return chooseMessageTarget();
    case ParameterRule::AnonymousSender:
        return takeAnonymousFlag();
    case ParameterRule::None:
        break;
    }
    return {};
}

Result<void> Conversion::chooseMessageTarget()
{
    const QString typeKey = QStringLiteral("message_type");
    const bool hasGroup = m_call.params.contains(QLatin1String("group_id"));
    const bool hasUser = m_call.params.contains(QLatin1String("user_id"));
    if (!m_call.params.contains(typeKey)) {
        if (!hasGroup && !hasUser)
            return Error{QStringLiteral("parameter \"group_id\" or \"user_id\" is missing")};
        m_call.params.insert(typeKey,
                             hasGroup ? QStringLiteral("group") : QStringLiteral("private"));
    }
    const bool toGroup = m_call.params.value(typeKey).toString() == QLatin1String("group");
    if (toGroup && !hasGroup)
        return Error{QStringLiteral("parameter \"group_id\" is missing for a group message")};
    if (!toGroup && !hasUser)
        return Error{QStringLiteral("parameter \"user_id\" is missing for a private message")};
    return {};
}

Result<void> Conversion::takeAnonymousFlag()
{
    const QString flagKey = QStringLiteral("anonymous_flag");
    const QJsonObject anonymous = m_call.params.take(QLatin1String("anonymous")).toObject();
    const QString flag = anonymous.value(QLatin1String("flag")).toString();
    if (!flag.isEmpty())
        m_call.params.insert(flagKey, flag);
    if (!m_call.params.contains(flagKey))
        return Error{QStringLiteral("parameter \"anonymous\" with a \"flag\", or parameter "
                                    "\"anonymous_flag\", is missing")};
    return {};
}

Result<StringForm> Conversion::stringForm() const
{
    for (const ParameterSpec &spec : m_action.parameters) {
        if (spec.name != AutoEscape)
            continue;
        const QByteArrayView json = given(spec);
        if (json.isEmpty())
            break;
        const Result<QJsonValue> value = convertParameterValue(spec, json);
        if (!value)
            return Error{value.error()};
        return value.value().toBool() ? StringForm::PlainText : StringForm::CqCodes;
    }
    return StringForm::CqCodes;
}

QByteArrayView Conversion::given(const ParameterSpec &spec) const
{
    QByteArrayView json = given(spec.name);
    for (qsizetype i = 0; json.isEmpty() && i < spec.aliases.size(); ++i)
        json = given(spec.aliases[i]);
    return json;
}

QByteArrayView Conversion::given(const QString &name) const
{
    const QByteArray latin1 = name.toLatin1();
    const JsonMember *member = m_scanner.find(QLatin1String(latin1));
    return !member || member->value == QByteArrayView("null") ? QByteArrayView() : member->value;
}

} // namespace

Result<ActionCall> convertParameters(const ActionSpec &action, QByteArrayView params)
{
    return Conversion(action).run(params);
}

} // namespace Switchboard
