// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/eventcatalogue.h"

#include "core/onebot/eventfields.h"

#include <QHash>
#include <QJsonArray>

#include <optional>

namespace Switchboard {

namespace {

Result<void> checkFields(const QList<EventField> &fields, const QJsonObject &object,
                         const QString &path);

Error problem(const QString &path, const char *what)
{
    return {path + QLatin1String(": ") + QLatin1String(what)};
}

std::optional<qint64> integerOf(const QJsonValue &value)
{
    const qint64 integer = value.toInteger(0);
    return value.isDouble() && integer == value.toInteger(1) ? std::optional(integer)
                                                             : std::nullopt;
}

Result<void> checkInteger(const QJsonValue &value, EventFieldType type, const QString &path)
{
    const std::optional<qint64> integer = integerOf(value);
    if (!integer)
        return problem(path, "not an integer");
    if (type == EventFieldType::Int32 && *integer != qint64(qint32(*integer)))
        return problem(path, "out of range");
    return {};
}

Result<void> checkMessage(const QJsonValue &value, const QString &path)
{
    if (value.isString())
        return {};
    if (!value.isArray())
        return problem(path, "neither a string nor an array of segments");
    const QJsonArray segments = value.toArray();
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QJsonObject segment = segments.at(i).toObject();
        const QJsonValue data = segment.value(QLatin1String("data"));
        if (!segment.value(QLatin1String("type")).isString()
            || !(data.isObject() || data.isNull() || data.isUndefined()))
            return problem(path + u'[' + QString::number(i) + u']', "not a segment");
    }
    return {};
}

Result<void> checkType(const EventField &field, const QJsonValue &value, const QString &path)
{
    switch (field.type) {
    case EventFieldType::Int64:
    case EventFieldType::Int32:
        return checkInteger(value, field.type, path);
    case EventFieldType::Boolean:
        return value.isBool() ? Result<void>() : problem(path, "not a boolean");
    case EventFieldType::String:
        return value.isString() ? Result<void>() : problem(path, "not a string");
    case EventFieldType::Array:
        return value.isArray() ? Result<void>() : problem(path, "not an array");
    case EventFieldType::Object:
        return value.isObject() ? checkFields(field.fields, value.toObject(), path)
                                : problem(path, "not an object");
    case EventFieldType::Content:
        return checkMessage(value, path);
    case EventFieldType::Any:
        break;
    }
    return {};
}

Result<void> checkField(const EventField &field, const QJsonValue &value, const QString &path)
{
    if (value.isUndefined())
        return field.presence == EventFieldPresence::Optional ? Result<void>()
                                                              : problem(path, "missing");
    if (value.isNull())
        return field.presence == EventFieldPresence::Nullable ? Result<void>()
                                                              : problem(path, "null");
    const Result<void> checked = checkType(field, value, path);
    if (checked && !field.allowed.isEmpty() && !field.allowed.contains(value.toString()))
        return problem(path, "value not allowed");
    return checked;
}

Result<void> checkFields(const QList<EventField> &fields, const QJsonObject &object,
                         const QString &path)
{
    for (const EventField &field : fields) {
        const Result<void> checked =
            checkField(field, object.value(field.name), path + u'.' + field.name);
        if (!checked)
            return checked;
    }
    return {};
}

const QString PostType = QStringLiteral("post_type");
const QString SubType = QStringLiteral("sub_type");

// The name of the type below post_type: `notice_type`.
QString detailKeyOf(const QString &postType)
{
    const bool isOwn = postType == QLatin1String("message_sent");
    return (isOwn ? QStringLiteral("message") : postType) + QLatin1String("_type");
}

QList<EventField> commonFields(const QString &postType)
{
    using namespace EventFields;
    EventField detail = text("");
    detail.name = detailKeyOf(postType);
    return {number("time"), number("self_id"),
            choice("post_type", {"message", "message_sent", "notice", "request", "meta_event"}),
            detail};
}

QHash<QString, const EventKind *> indexById(const QList<EventKind> &kinds)
{
    QHash<QString, const EventKind *> index;
    for (const EventKind &kind : kinds)
        index.insert(kind.id, &kind);
    return index;
}

} // namespace

const QList<EventKind> &EventCatalogue::kinds()
{
    static const QList<EventKind> all = standardEventKinds() + commonEventKinds();
    return all;
}

const EventKind *EventCatalogue::kindOf(const QJsonObject &event)
{
    static const QHash<QString, const EventKind *> index = indexById(kinds());
    const QString postType = event.value(PostType).toString();
    QString id = postType + u'.' + event.value(detailKeyOf(postType)).toString();
    if (id == QLatin1String("notice.notify"))
        id += u'.' + event.value(SubType).toString();
    return index.value(id);
}

Result<void> checkEvent(const QJsonValue &event)
{
    const QString path = QStringLiteral("event");
    if (!event.isObject())
        return problem(path, "not an object");
    const QJsonObject object = event.toObject();
    if (object.contains(QLatin1String("echo")))
        return Error{QStringLiteral("event.echo: must not be there, bots would take the event for "
                                    "a response")};
    Result<void> checked =
        checkFields(commonFields(object.value(PostType).toString()), object, path);
    const EventKind *kind = EventCatalogue::kindOf(object);
    if (!checked || !kind)
        return checked;
    EventField subType{SubType};
    subType.allowed = kind->subTypes;
    if (!kind->subTypes.isEmpty())
        checked = checkFields({subType}, object, path);
    return checked ? checkFields(kind->fields, object, path) : checked;
}

} // namespace Switchboard
