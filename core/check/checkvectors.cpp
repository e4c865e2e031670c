// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/checkvectors.h"

#include <QFile>
#include <QHash>
#include <QJsonDocument>

//! Without it a linker leaves the resources out of a program that uses nothing else of them. The
//! macro does not work inside of a namespace.
static void initializeResources()
{
    Q_INIT_RESOURCE(core);
}

namespace Switchboard {

namespace {

constexpr qsizetype DigitCount = 3;

QJsonDocument readResource(const QString &fileName)
{
    initializeResources();
    QFile file(QStringLiteral(":/switchboard/check/") + fileName);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll())
                                          : QJsonDocument();
}

QHash<QString, QJsonObject> readResponses()
{
    QHash<QString, QJsonObject> responses;
    const QJsonArray actions = readResource(QStringLiteral("actions.json")).array();
    for (const QJsonValue &action : actions)
        responses.insert(action[QLatin1String("name")].toString(),
                         action[QLatin1String("response")].toObject());
    return responses;
}

RuleBasis basisFrom(const QString &text)
{
    if (text == QLatin1String("spec"))
        return RuleBasis::Spec;
    return text == QLatin1String("rfc") ? RuleBasis::Rfc : RuleBasis::Recommended;
}

} // namespace

QJsonArray vectorCases(const QString &fileName)
{
    return readResource(fileName).object().value(QLatin1String("cases")).toArray();
}

QJsonObject responseOfAction(const QString &action)
{
    static const QHash<QString, QJsonObject> responses = readResponses();
    return responses.value(action);
}

CheckRule ruleOfVector(const QJsonObject &vector, const QString &fileName, const QString &section)
{
    const QString id = vector.value(QLatin1String("id")).toString();
    return {.id = id,
            .title = vector.value(QLatin1String("why")).toString(),
            .basis = basisFrom(vector.value(QLatin1String("basis")).toString()),
            .source = QStringLiteral("protocol.md %1, %2 %3").arg(section, fileName, id)};
}

bool isInRanges(const QString &id, const QStringList &ranges)
{
    const int number = id.right(DigitCount).toInt();
    for (const QString &range : ranges) {
        const QString last = range.section(QLatin1Char('-'), -1).right(DigitCount);
        const QString first = range.section(QLatin1Char('-'), 0, 0);
        if (id.chopped(DigitCount) == first.chopped(DigitCount)
            && number >= first.right(DigitCount).toInt() && number <= last.toInt())
            return true;
    }
    return false;
}

} // namespace Switchboard
