// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/junitreport.h"

#include <QXmlStreamWriter>

#include <algorithm>

namespace Switchboard {

namespace {

QString seconds(qint64 ms)
{
    return QString::number(double(ms) / 1000, 'f', 3);
}

//! \a text without the characters that XML 1.0 cannot hold in any form.
QString xmlText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        const bool isPair =
            character.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair) {
            result += character;
            result += text[++i];
            continue;
        }
        const bool isControl = character < u' ' && character != u'\t' && character != u'\n';
        const bool isBroken = character.isSurrogate() || character.unicode() >= 0xFFFE;
        result += isControl || isBroken ? QChar(QChar::ReplacementCharacter) : character;
    }
    return result;
}

void writeStep(QXmlStreamWriter &xml, const ScenarioStepResult &step, const QString &suite)
{
    const QString name = QStringLiteral("%1 %2").arg(step.number).arg(step.title);
    xml.writeStartElement(QStringLiteral("testcase"));
    xml.writeAttribute(QStringLiteral("name"), xmlText(name));
    xml.writeAttribute(QStringLiteral("classname"), suite);
    xml.writeAttribute(QStringLiteral("time"), seconds(step.ms));
    if (step.status == ScenarioStepResult::Status::Failed) {
        xml.writeStartElement(QStringLiteral("failure"));
        xml.writeAttribute(QStringLiteral("message"), xmlText(step.seen));
        xml.writeAttribute(QStringLiteral("type"), QStringLiteral("scenario"));
        xml.writeCharacters(
            xmlText(QStringLiteral("line %1: %2\n%3").arg(step.line).arg(step.title, step.seen)));
        xml.writeEndElement();
    } else if (step.status == ScenarioStepResult::Status::Skipped) {
        xml.writeEmptyElement(QStringLiteral("skipped"));
    } else if (!step.seen.isEmpty()) {
        xml.writeTextElement(QStringLiteral("system-out"), xmlText(step.seen));
    }
    xml.writeEndElement();
}

void writeCounts(QXmlStreamWriter &xml, const ScenarioResult &result)
{
    using Status = ScenarioStepResult::Status;
    const auto count = [&result](Status status) {
        return QString::number(
            std::ranges::count(result.steps, status, &ScenarioStepResult::status));
    };
    xml.writeAttribute(QStringLiteral("tests"), QString::number(result.steps.size()));
    xml.writeAttribute(QStringLiteral("failures"), count(Status::Failed));
    xml.writeAttribute(QStringLiteral("errors"), QStringLiteral("0"));
    xml.writeAttribute(QStringLiteral("skipped"), count(Status::Skipped));
    xml.writeAttribute(QStringLiteral("time"), seconds(result.ms));
}

} // namespace

QByteArray junitReport(const ScenarioResult &result, const QString &fileName)
{
    const QString suite = xmlText(result.name.isEmpty() ? fileName : result.name);
    QByteArray document;
    QXmlStreamWriter xml(&document);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(2);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("testsuites"));
    writeCounts(xml, result);
    xml.writeStartElement(QStringLiteral("testsuite"));
    xml.writeAttribute(QStringLiteral("name"), suite);
    writeCounts(xml, result);
    for (const ScenarioStepResult &step : result.steps)
        writeStep(xml, step, suite);
    if (!result.error.isEmpty())
        xml.writeTextElement(QStringLiteral("system-err"), xmlText(result.error));
    xml.writeEndDocument();
    return document;
}

} // namespace Switchboard
