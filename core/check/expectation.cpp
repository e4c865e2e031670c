// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/expectation.h"

#include <QJsonArray>

namespace Switchboard {

namespace {

QJsonObject expectationOf(const QJsonObject &vector)
{
    return vector.value(QLatin1String("expect")).toObject();
}

QByteArray joined(const QJsonArray &parts)
{
    QByteArray bytes;
    for (const QJsonValue &part : parts) {
        if (part.isString())
            bytes += part.toString().toUtf8();
        else
            bytes += part[QLatin1String("repeat")].toString().toUtf8().repeated(
                part[QLatin1String("count")].toInt());
    }
    return bytes;
}

QString dataMismatch(const QJsonValue &expected, const QJsonValue &data)
{
    if (expected.isUndefined())
        return {};
    if (expected.type() != data.type())
        return expected.isNull() ? QStringLiteral("data is not null")
                                 : QStringLiteral("data is of another kind");
    const QStringList keys = expected.toObject().keys();
    for (const QString &key : keys) {
        if (!data.toObject().contains(key))
            return QStringLiteral("data has no %1").arg(key);
    }
    return {};
}

QString echoMismatch(const QJsonObject &vector, const QJsonObject &expected,
                     const WireText &response)
{
    const QJsonValue echo = response.object.value(QLatin1String("echo"));
    const bool wanted = expected.contains(QLatin1String("echo"));
    const bool same = expected.value(QLatin1String("echo_same")).toBool();
    if (!wanted && !same)
        return echo.isUndefined() ? QString() : QStringLiteral("there is an echo");
    if (echo.isUndefined())
        return QStringLiteral("the echo is missing");
    if (const QJsonValue text = expected.value(QLatin1String("echo_text")); text.isString())
        return response.echo() == text.toString().toLatin1()
            ? QString()
            : QStringLiteral("the echo is another number: %1").arg(excerpt(response.echo()));
    const QJsonValue original = same
        ? readWireText(requestOf(vector)).object.value(QLatin1String("echo"))
        : expected.value(QLatin1String("echo"));
    return echo == original ? QString() : QStringLiteral("the echo is another value");
}

QString mismatch(const QJsonObject &vector, const QJsonObject &expected, const WireText &response)
{
    for (const char *name : {"status", "retcode"}) {
        const QJsonValue value = response.object.value(QLatin1String(name));
        const QJsonValue wanted = expected.value(QLatin1String(name));
        if (value != wanted)
            return QStringLiteral("%1 %2 instead of %3")
                .arg(QLatin1String(name), value.toVariant().toString(),
                     wanted.toVariant().toString());
    }
    const QString data = dataMismatch(expected.value(QLatin1String("data")),
                                      response.object.value(QLatin1String("data")));
    return data.isEmpty() ? echoMismatch(vector, expected, response) : data;
}

} // namespace

QByteArray requestOf(const QJsonObject &vector)
{
    if (vector.contains(QLatin1String("frame_hex")))
        return QByteArray::fromHex(vector.value(QLatin1String("frame_hex")).toString().toLatin1());
    if (vector.contains(QLatin1String("frame_parts")))
        return joined(vector.value(QLatin1String("frame_parts")).toArray());
    return vector.value(QLatin1String("frame")).toString().toUtf8();
}

QString responseMismatch(const QJsonObject &vector, const WireText &response)
{
    const QJsonArray any = vector.value(QLatin1String("expect_any")).toArray();
    if (any.isEmpty())
        return mismatch(vector, expectationOf(vector), response);
    QString first;
    for (const QJsonValue &expected : any) {
        const QString found = mismatch(vector, expected.toObject(), response);
        if (found.isEmpty())
            return {};
        if (first.isEmpty())
            first = found;
    }
    return first;
}

quint16 expectedCloseCode(const QJsonObject &vector)
{
    return quint16(expectationOf(vector).value(QLatin1String("close_code")).toInt());
}

bool expectsSilence(const QJsonObject &vector)
{
    return expectationOf(vector).value(QLatin1String("ignored")).toBool();
}

} // namespace Switchboard
