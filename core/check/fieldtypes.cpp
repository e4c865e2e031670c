// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/fieldtypes.h"

#include <cmath>
#include <limits>

namespace Switchboard {

namespace {

QString nameOf(QJsonValue::Type type)
{
    switch (type) {
    case QJsonValue::Null:
        return QStringLiteral("null");
    case QJsonValue::Bool:
        return QStringLiteral("a boolean");
    case QJsonValue::Double:
        return QStringLiteral("a number");
    case QJsonValue::String:
        return QStringLiteral("a string");
    case QJsonValue::Array:
        return QStringLiteral("an array");
    case QJsonValue::Object:
        return QStringLiteral("an object");
    case QJsonValue::Undefined:
        break;
    }
    return QStringLiteral("missing");
}

bool fitsInt32(const QJsonValue &value)
{
    return isInteger(value) && value.toInteger() >= std::numeric_limits<qint32>::min()
        && value.toInteger() <= std::numeric_limits<qint32>::max();
}

bool hasType(const QJsonValue &value, const QString &type)
{
    if (type == QLatin1String("int64"))
        return isInteger(value);
    if (type == QLatin1String("int32"))
        return fitsInt32(value);
    if (type == QLatin1String("string"))
        return value.isString();
    if (type == QLatin1String("boolean"))
        return value.isBool();
    if (type == QLatin1String("object"))
        return value.isObject();
    if (type == QLatin1String("array"))
        return value.isArray();
    return value.isString() || value.isArray(); // a message
}

QString fieldFault(const QJsonValue &value, const QJsonObject &field)
{
    const QString name = field.value(QLatin1String("name")).toString();
    const QString type = field.value(QLatin1String("type")).toString();
    if (value.isUndefined())
        return field.value(QLatin1String("optional")).toBool()
            ? QString()
            : QStringLiteral("%1 is missing").arg(name);
    if (value.isNull() && field.value(QLatin1String("nullable")).toBool())
        return {};
    if (!hasType(value, type))
        return QStringLiteral("%1 is %2 instead of %3").arg(name, nameOf(value.type()), type);
    const QJsonArray choices = field.value(QLatin1String("enum")).toArray();
    if (!choices.isEmpty() && !choices.contains(value))
        return QStringLiteral("%1 is \"%2\"").arg(name, value.toString());
    return {};
}

} // namespace

bool isInteger(const QJsonValue &value)
{
    constexpr double Limit = 9223372036854775808.0; // 2^63
    if (!value.isDouble())
        return false;
    const double number = value.toDouble();
    return std::trunc(number) == number && number >= -Limit
        && (number < Limit || value.toInteger() == std::numeric_limits<qint64>::max());
}

QString fieldsFault(const QJsonObject &object, const QJsonArray &fields)
{
    for (const QJsonValue &entry : fields) {
        const QJsonObject field = entry.toObject();
        if (field.contains(QLatin1String("origin")))
            continue; // an extension of somebody else
        const QString fault =
            fieldFault(object.value(field.value(QLatin1String("name")).toString()), field);
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

QString dataFault(const QJsonValue &data, const QJsonObject &response)
{
    const QString kind = response.value(QLatin1String("kind")).toString();
    const QJsonArray fields = response.value(QLatin1String("fields")).toArray();
    if (kind == QLatin1String("null"))
        return data.isNull()
            ? QString()
            : QStringLiteral("data is %1 instead of null").arg(nameOf(data.type()));
    if (!hasType(data, kind))
        return QStringLiteral("data is %1 instead of %2").arg(nameOf(data.type()), kind);
    if (kind != QLatin1String("array"))
        return fieldsFault(data.toObject(), fields);
    const QJsonArray elements = data.toArray();
    for (const QJsonValue &element : elements) {
        if (!element.isObject())
            return QStringLiteral("an element is %1 instead of an object")
                .arg(nameOf(element.type()));
        const QString fault = fieldsFault(element.toObject(), fields);
        if (!fault.isEmpty())
            return fault;
    }
    return {};
}

} // namespace Switchboard
