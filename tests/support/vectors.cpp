// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/vectors.h"

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

} // namespace Switchboard::Testing
