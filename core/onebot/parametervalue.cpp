// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/parametervalue.h"

#include "core/onebot/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace Switchboard {

namespace {

bool isNumber(QByteArrayView json)
{
    return json[0] == '-' || (json[0] >= '0' && json[0] <= '9');
}

std::optional<qint64> integerOf(QByteArrayView json)
{
    if (isNumber(json))
        return integerFromJsonNumber(json);
    return isJsonString(json) ? integerFromDigits(textOfJsonString(json)) : std::nullopt;
}

Result<QJsonValue> toInteger(const ParameterSpec &spec, QByteArrayView json)
{
    const bool narrow = spec.type == ParameterType::Int32;
    const std::optional<qint64> value = integerOf(json);
    if (!value)
        return parameterError(spec, QStringLiteral("must be an integer of at most 64 bits"));
    if (narrow && *value != qint64(qint32(*value)))
        return parameterError(spec, QStringLiteral("must be an integer of at most 32 bits"));
    if (*value < spec.minimum)
        return parameterError(spec,
                              QLatin1String("must be at least ") + QString::number(spec.minimum));
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
    if (!isJsonString(json))
        return std::nullopt;
    const QString word = textOfJsonString(json).toLower();
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
        return parameterError(spec, QStringLiteral("must be true or false"));
    return QJsonValue(*value);
}

Result<QJsonValue> toText(const ParameterSpec &spec, QByteArrayView json)
{
    if (!isJsonString(json) && !isNumber(json))
        return parameterError(spec, QStringLiteral("must be a string"));
    const QString text = isJsonString(json) ? textOfJsonString(json) : QString::fromLatin1(json);
    if (!spec.allowed.isEmpty() && !spec.allowed.contains(text))
        return parameterError(
            spec, QLatin1String("must be one of ") + spec.allowed.join(QLatin1String(", ")));
    return QJsonValue(text);
}

Result<QJsonValue> toContainer(const ParameterSpec &spec, QByteArrayView json)
{
    QJsonValue container = containerFromJson(json);
    if (spec.type == ParameterType::Object && !container.isObject())
        return parameterError(spec, QStringLiteral("must be an object"));
    if (spec.type == ParameterType::Array && !container.isArray())
        return parameterError(spec, QStringLiteral("must be an array"));
    return container;
}

QJsonValue anyOf(QByteArrayView json)
{
    // QJsonDocument reads nothing but containers.
    const QByteArray wrapped = '[' + json.toByteArray() + ']';
    return QJsonDocument::fromJson(wrapped).array().at(0);
}

} // namespace

Result<QJsonValue> convertParameterValue(const ParameterSpec &spec, QByteArrayView json)
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
    case ParameterType::Any:
        return anyOf(json);
    case ParameterType::String:
    case ParameterType::Content: // messages never get here
    case ParameterType::Nodes:
        break;
    }
    return toText(spec, json);
}

QJsonValue containerFromJson(QByteArrayView json)
{
    const bool isText = isJsonString(json);
    const QByteArray inner = isText ? textOfJsonString(json).toUtf8() : json.toByteArray();
    JsonScanner scanner(AlreadyChecked);
    if (isText && !scanner.scan(inner))
        return QJsonValue(QJsonValue::Undefined);
    const QJsonDocument document = QJsonDocument::fromJson(inner);
    if (document.isObject())
        return document.object();
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(QJsonValue::Undefined);
}

bool isJsonString(QByteArrayView json)
{
    return json[0] == '"';
}

QString textOfJsonString(QByteArrayView json)
{
    return unescapedJsonString(json.sliced(1, json.size() - 2));
}

Error parameterError(const ParameterSpec &spec, const QString &mustBe)
{
    return {QLatin1String("parameter \"") + spec.name + QLatin1String("\" ") + mustBe};
}

} // namespace Switchboard
