// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/support/hostilerequests.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace Switchboard::Testing {

QList<HostileRequest> hostileRequests()
{
    QFile file(QStringLiteral(SWITCHBOARD_TEST_DATA "/hostile_requests.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s: %s", qPrintable(file.fileName()), qPrintable(file.errorString()));
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    QList<HostileRequest> requests;
    for (const QJsonValue &value : document[QLatin1String("cases")].toArray())
        requests.append({.name = value[QLatin1String("name")].toString(),
                         .bytes = value[QLatin1String("bytes")].toString().toLatin1()});
    return requests;
}

} // namespace Switchboard::Testing
