// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/messagecodec.h"

#include "core/onebot/cqcode.h"
#include "core/onebot/messagebuilder.h"

namespace Switchboard {

namespace {

Result<Segment> segmentFromJson(const QJsonValue &value, const QString &name)
{
    if (!value.isObject())
        return Error{name + QLatin1String(" must be an object with type and data")};
    const QJsonObject object = value.toObject();
    const QString type = object.value(QLatin1String("type")).toString();
    if (!isSegmentType(type))
        return Error{name + QLatin1String(".type must be a string of letters, digits, _ . and -")};
    const QJsonValue data = object.value(QLatin1String("data"));
    if (!data.isObject() && !data.isNull() && !data.isUndefined())
        return Error{name + QLatin1String(".data must be an object or null")};
    return Segment{type, data.toObject()};
}

Message plainText(const QString &text)
{
    MessageBuilder message;
    message.addText(text);
    return message.take();
}

} // namespace

Result<Message> messageFromJson(const QJsonValue &value, StringForm form)
{
    Result<Message> message = Message();
    if (!value.isString())
        message = segmentsFromJson(value, QStringLiteral("message"));
    else if (form == StringForm::CqCodes)
        message = decodeCqString(value.toString());
    else
        message = plainText(value.toString());
    if (message && message.value().isEmpty())
        return Error{QStringLiteral("message must not be empty")};
    return message;
}

Result<Message> segmentsFromJson(const QJsonValue &value, const QString &name)
{
    if (!value.isArray() && !value.isObject())
        return Error{
            name + QLatin1String(" must be a string, an array of segments or one segment object")};
    MessageBuilder message;
    const QJsonArray segments = value.isArray() ? value.toArray() : QJsonArray{value};
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QString path =
            value.isArray() ? QString(name + u'[' + QString::number(i) + u']') : name;
        const Result<Segment> segment = segmentFromJson(segments.at(i), path);
        if (!segment)
            return Error{segment.error()};
        message.add(segment.value().type, segment.value().data);
    }
    return message.take();
}

QJsonArray messageToJson(const Message &message)
{
    QJsonArray array;
    for (const Segment &segment : message)
        array.append(QJsonObject{{QStringLiteral("type"), segment.type},
                                 {QStringLiteral("data"), segment.data}});
    return array;
}

QJsonValue messageToJson(const Message &message, MessageFormat format)
{
    if (format == MessageFormat::String)
        return cqStringOf(message);
    return messageToJson(message);
}

} // namespace Switchboard
