// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/vectors.h"

#include "core/onebot/cqcode.h"
#include "core/onebot/messagecodec.h"

#include <QFile>
#include <QJsonDocument>

namespace Switchboard::Testing {

QJsonObject loadVectors(const QString &fileName)
{
    QFile file(QStringLiteral(SWITCHBOARD_TEST_DATA "/vectors/") + fileName);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(error.errorString()));
    return document.object();
}

QJsonArray loadCases(const QString &fileName)
{
    const QJsonArray cases = loadVectors(fileName).value(QLatin1String("cases")).toArray();
    if (cases.isEmpty())
        qFatal("%s has no cases", qPrintable(fileName));
    return cases;
}

QString expanded(const QJsonValue &parts)
{
    if (parts.isString())
        return parts.toString();
    QString text;
    for (const QJsonValue &part : parts.toArray()) {
        const int count = part[QLatin1String("count")].toInt(1);
        text += part.isString() ? part.toString()
                                : part[QLatin1String("repeat")].toString().repeated(count);
    }
    return text;
}

QString stringOf(const QJsonObject &vector)
{
    return expanded(vector.value(vector.contains(QLatin1String("string_parts"))
                                     ? QLatin1String("string_parts")
                                     : QLatin1String("string")));
}

QJsonArray arrayOf(const QJsonObject &vector)
{
    if (!vector.contains(QLatin1String("array_parts")))
        return vector.value(QLatin1String("array")).toArray();
    QJsonArray array;
    for (const QJsonValue &part : vector.value(QLatin1String("array_parts")).toArray()) {
        QJsonObject segment = part.toObject();
        QJsonObject data = segment.value(QLatin1String("data")).toObject();
        for (auto it = data.begin(); it != data.end(); ++it)
            it.value() = expanded(it.value());
        segment.insert(QStringLiteral("data"), data);
        array.append(segment);
    }
    return array;
}

Message verbatim(const QJsonArray &array)
{
    Message message;
    for (const QJsonValue &segment : array)
        message.append(
            {segment[QLatin1String("type")].toString(), segment[QLatin1String("data")].toObject()});
    return message;
}

Event eventOf(const QJsonObject &json)
{
    Event event;
    event.selfId = json.value(QLatin1String("self_id")).toInteger();
    event.time = json.value(QLatin1String("time")).toInteger();
    event.fields = json;
    event.hasMessage = json.contains(QLatin1String("message"));
    const QJsonValue message = json.value(QLatin1String("message"));
    if (message.isString())
        event.message = decodeCqString(message.toString());
    else if (event.hasMessage)
        event.message = segmentsFromJson(message, QStringLiteral("message")).value();
    return event;
}

} // namespace Switchboard::Testing
