// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/parameters.h"

#include "core/onebot/jsonscanner.h"
#include "core/onebot/jsontext.h"
#include "core/onebot/messagecodec.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>
#include <optional>

namespace Switchboard {

namespace {

constexpr QLatin1String AutoEscape("auto_escape");

// The frame was within the limits of its service; they must not be applied a second time.
constexpr JsonLimits AlreadyChecked{JsonScanner::DepthCeiling, std::numeric_limits<int>::max()};

bool isNumber(QByteArrayView json)
{
    return json[0] == '-' || (json[0] >= '0' && json[0] <= '9');
}

bool isString(QByteArrayView json)
{
    return json[0] == '"';
}

QString stringOf(QByteArrayView json)
{
    return unescapedJsonString(json.sliced(1, json.size() - 2));
}

Error wrong(const ParameterSpec &spec, const QString &mustBe)
{
    return {QLatin1String("parameter \"") + spec.name + QLatin1String("\" ") + mustBe};
}

std::optional<qint64> integerOf(QByteArrayView json)
{
    if (isNumber(json))
        return integerFromJsonNumber(json);
    return isString(json) ? integerFromDigits(stringOf(json)) : std::nullopt;
}

Result<QJsonValue> toInteger(const ParameterSpec &spec, QByteArrayView json)
{
    const bool narrow = spec.type == ParameterType::Int32;
    const std::optional<qint64> value = integerOf(json);
    if (!value)
        return wrong(spec, QStringLiteral("must be an integer of at most 64 bits"));
    if (narrow && *value != qint64(qint32(*value)))
        return wrong(spec, QStringLiteral("must be an integer of at most 32 bits"));
    if (*value < spec.minimum)
        return wrong(spec, QLatin1String("must be at least ") + QString::number(spec.minimum));
    return QJsonValue(*value);
}

std::optional<bool> booleanOf(QByteArrayView json)
{
    if (json == QByteArrayView("true") || json == QByteArrayView("false"))
        return json[0] == 't';
    if (isNumber(json)) {
        const std::optional<qint64> value = integerFromJsonNumber(json);
        return value == 0 || value == 1 ? std::optional(value == 1) : std::nullopt;
    }
    if (!isString(json))
        return std::nullopt;
    const QString word = stringOf(json).toLower();
    if (word == QLatin1String("true") || word == QLatin1String("1") || word == QLatin1String("yes"))
        return true;
    if (word == QLatin1String("false") || word == QLatin1String("0") || word == QLatin1String("no"))
        return false;
    return std::nullopt;
}

Result<QJsonValue> toBoolean(const ParameterSpec &spec, QByteArrayView json)
{
    const std::optional<bool> value = booleanOf(json);
    if (!value)
        return wrong(spec, QStringLiteral("must be true or false"));
    return QJsonValue(*value);
}

Result<QJsonValue> toText(const ParameterSpec &spec, QByteArrayView json)
{
    if (!isString(json) && !isNumber(json))
        return wrong(spec, QStringLiteral("must be a string"));
    const QString text = isString(json) ? stringOf(json) : QString::fromLatin1(json);
    if (!spec.allowed.isEmpty() && !spec.allowed.contains(text))
        return wrong(spec,
                     QLatin1String("must be one of ") + spec.allowed.join(QLatin1String(", ")));
    return QJsonValue(text);
}

// An object or array, or a string that holds one: forms and queries have nothing but strings.
QJsonDocument containerOf(QByteArrayView json)
{
    const QByteArray inner = isString(json) ? stringOf(json).toUtf8() : json.toByteArray();
    JsonScanner scanner(AlreadyChecked);
    return scanner.scan(inner) ? QJsonDocument::fromJson(inner) : QJsonDocument();
}

Result<QJsonValue> toContainer(const ParameterSpec &spec, QByteArrayView json)
{
    const QJsonDocument document = containerOf(json);
    if (spec.type == ParameterType::Object && document.isObject())
        return QJsonValue(document.object());
    if (spec.type == ParameterType::Array && document.isArray())
        return QJsonValue(document.array());
    return wrong(spec,
                 spec.type == ParameterType::Object ? QStringLiteral("must be an object")
                                                    : QStringLiteral("must be an array"));
}

Result<QJsonValue> converted(const ParameterSpec &spec, QByteArrayView json)
{
    switch (spec.type) {
    case ParameterType::Int64:
    case ParameterType::Int32:
        return toInteger(spec, json);
    case ParameterType::Boolean:
        return toBoolean(spec, json);
    case ParameterType::Object:
    case ParameterType::Array:
        return toContainer(spec, json);
    case ParameterType::String:
    case ParameterType::Content: // never gets here: Conversion::addMessage
        break;
    }
    return toText(spec, json);
}

//! Turns the members of one `params` object into one call.
class Conversion final
{
public:
    explicit Conversion(const ActionSpec &action) : m_action(action), m_scanner(AlreadyChecked) { }

    Result<ActionCall> run(QByteArrayView params);

private:
    Result<void> add(const ParameterSpec &spec);
    Result<void> addMessage(const ParameterSpec &spec, QByteArrayView json);
    Result<void> chooseMessageTarget();
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
    if (m_action.rule == ParameterRule::MessageTarget) {
        const Result<void> chosen = chooseMessageTarget();
        if (!chosen)
            return Error{chosen.error()};
    }
    return std::move(m_call);
}

Result<void> Conversion::add(const ParameterSpec &spec)
{
    const QByteArrayView json = given(spec);
    if (json.isEmpty()) {
        if (spec.required)
            return wrong(spec, QStringLiteral("is missing"));
        if (!spec.defaultValue.isUndefined())
            m_call.params.insert(spec.name, spec.defaultValue);
        return {};
    }
    if (spec.type == ParameterType::Content)
        return addMessage(spec, json);
    const Result<QJsonValue> value = converted(spec, json);
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
    QJsonValue value;
    if (isString(json)) {
        value = stringOf(json);
    } else if (json[0] == '[') {
        value = QJsonDocument::fromJson(json.toByteArray()).array();
    } else if (json[0] == '{') {
        value = QJsonDocument::fromJson(json.toByteArray()).object();
    }
    Result<Message> message = messageFromJson(value, form.value());
    if (!message)
        return Error{QLatin1String("parameter \"") + spec.name + QLatin1String("\": ")
                     + message.error()};
    m_call.message = std::move(message).value();
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

Result<StringForm> Conversion::stringForm() const
{
    for (const ParameterSpec &spec : m_action.parameters) {
        if (spec.name != AutoEscape)
            continue;
        const QByteArrayView json = given(spec);
        if (json.isEmpty())
            break;
        const Result<QJsonValue> value = toBoolean(spec, json);
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
