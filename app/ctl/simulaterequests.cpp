// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/ctl/simulaterequests.h"

#include "core/backends/simulator/acts/actcatalogue.h"
#include "core/scenario/suggestion.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Switchboard {

namespace {

QJsonObject messageRequest(const QStringList &words, CommandOptions &options)
{
    const QString verb = words.value(1);
    if (words.size() < 3)
        options.complain(QStringLiteral("simulate %1: a text is needed").arg(verb));
    QJsonObject request{{QStringLiteral("command"), QString(QStringLiteral("simulate-") + verb)},
                        {QStringLiteral("text"), words.mid(2).join(QLatin1Char(' '))}};
    if (verb == QLatin1String("group-message"))
        options.number("group", request, true);
    options.number("user", request, true);
    return request;
}

//! Objects and lists of objects may be written as JSON; everything else is text, which the program
//! converts.
QJsonValue valueOf(const QString &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (document.isObject())
        return document.object();
    const QJsonArray array = document.array();
    const bool isList = !array.isEmpty()
        && std::all_of(array.begin(), array.end(),
                       [](const QJsonValue &item) { return item.isObject(); });
    return isList ? QJsonValue(array) : QJsonValue(text);
}

QStringList actNames()
{
    QStringList names;
    for (const ActionSpec &act : ActCatalogue::acts())
        names.append(act.name);
    return names;
}

QJsonObject paramsFromJson(const QString &text, CommandOptions &options)
{
    QJsonParseError error{};
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8(), &error);
    if (!document.isObject())
        options.complain(QStringLiteral("simulate: the JSON is no object: %1 at byte %2")
                             .arg(error.errorString())
                             .arg(error.offset));
    return document.object();
}

QJsonObject paramsFromWords(const QStringList &words, CommandOptions &options)
{
    QJsonObject params;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        if (equals < 1)
            options.complain(
                QStringLiteral("simulate: \"%1\" is no KEY=VALUE; put a text with blanks in quotes")
                    .arg(word));
        else
            params.insert(word.left(equals), valueOf(word.mid(equals + 1)));
    }
    return params;
}

} // namespace

QJsonObject simulateRequest(const QStringList &words, CommandOptions &options)
{
    const QString act = words.value(1);
    if (act == QLatin1String("group-message") || act == QLatin1String("private-message"))
        return messageRequest(words, options);
    if (act.isEmpty())
        options.complain(QStringLiteral("simulate: an act is needed; see simulate list"));
    else if (!ActCatalogue::find(act))
        options.complain(
            QStringLiteral("simulate: \"%1\" is no act%2").arg(act, suggestion(act, actNames())));
    const QStringList rest = words.mid(2);
    const bool isJson = rest.size() == 1 && rest.first().startsWith(QLatin1Char('{'));
    return {{QStringLiteral("command"), QStringLiteral("simulate")},
            {QStringLiteral("act"), act},
            {QStringLiteral("params"),
             isJson ? paramsFromJson(rest.first(), options) : paramsFromWords(rest, options)}};
}

QString actListText()
{
    QStringList lines;
    for (const ActionSpec &act : ActCatalogue::acts()) {
        QStringList params;
        for (const ParameterSpec &parameter : act.parameters) {
            const QString choices = parameter.allowed.isEmpty()
                ? QString()
                : QString(QLatin1Char('=') + parameter.allowed.join(QLatin1Char('|')));
            params.append(parameter.required ? QString(parameter.name + choices)
                                             : QString(QLatin1Char('[') + parameter.name + choices
                                                       + QLatin1Char(']')));
        }
        lines.append(
            QStringLiteral("%1  %2").arg(act.name, -16).arg(params.join(QLatin1Char(' '))));
    }
    return lines.join(QLatin1Char('\n'));
}

} // namespace Switchboard
