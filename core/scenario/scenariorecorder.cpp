// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/scenario/scenariorecorder.h"

#include "core/onebot/jsontext.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <utility>

namespace Switchboard {

namespace {

constexpr qint64 LeastWithinMs = 2000;
constexpr qint64 Patience = 3; // a replay may be so many times slower

QString textOf(const QJsonValue &value)
{
    return value.isString() ? value.toString() : QString::fromUtf8(toJsonText(value));
}

//! Keys whose values are given out anew in every run. `id` is that of the segment `reply`.
bool isNumbered(const QString &key)
{
    static const QStringList keys{QStringLiteral("message_id"), QStringLiteral("flag"),
                                  QStringLiteral("file_id"), QStringLiteral("id")};
    return keys.contains(key);
}

//! Text that has to stay as it is although it looks like a variable.
QString escaped(QString text)
{
    return text.replace(QLatin1String("${"), QLatin1String("$${"));
}

//! A message of plain text as that text: easier to read and to change than segments.
QJsonValue simpleMessage(const QJsonValue &message)
{
    const QJsonArray segments = message.toArray();
    if (segments.size() != 1)
        return message;
    const QJsonObject segment = segments.first().toObject();
    const QString text =
        segment.value(QLatin1String("data")).toObject().value(QLatin1String("text")).toString();
    const bool isText = segment.value(QLatin1String("type")) == QLatin1String("text");
    const bool isPlain = !text.isEmpty() && std::ranges::none_of(text, [](QChar character) {
        return character == u'[' || character == u']' || character == u'&';
    });
    return isText && isPlain ? QJsonValue(text) : message;
}

bool sendsMessage(const QString &action)
{
    return action.startsWith(QLatin1String("send_")) && action.endsWith(QLatin1String("msg"));
}

Expectation expectationOf(const ChatMessage &message)
{
    const Observation seen = observationOf(message);
    Expectation expectation;
    const auto other = std::ranges::find_if(message.message, [](const Segment &segment) {
        return segment.type != QLatin1String("text");
    });
    if (other != message.message.cend())
        expectation.segment = other->type;
    if (other == message.message.cend())
        expectation.text = escaped(seen.text);
    else
        expectation.contains = escaped(seen.text.trimmed());
    if (message.chat.kind == ChatKind::Group)
        expectation.groupId = message.chat.id;
    else
        expectation.userId = message.chat.id;
    return expectation;
}

} // namespace

void ScenarioRecorder::start()
{
    m_scenario = {.name = QStringLiteral("Recorded")};
    m_sources.clear();
    m_bytes = 0;
    m_isRecording = true;
}

Scenario ScenarioRecorder::stop()
{
    m_isRecording = false;
    return std::exchange(m_scenario, {});
}

bool ScenarioRecorder::isFull() const
{
    return stepCount() >= MaxSteps || m_bytes >= MaxBytes;
}

void ScenarioRecorder::noteRecord(const SimulatorRecord &record)
{
    if (!m_isRecording || !record.ok || isFull())
        return;
    if (record.kind == SimulatorRecord::Kind::Act)
        noteAct(record);
    else if (!sendsMessage(record.name))
        noteAction(record);
}

void ScenarioRecorder::noteReply(const ChatMessage &message)
{
    if (m_isRecording && !isFull())
        addExpectation(expectationOf(message), {{QStringLiteral("message_id"), message.messageId}});
}

void ScenarioRecorder::noteAct(const SimulatorRecord &record)
{
    if (record.name == QLatin1String("export"))
        return; // nothing happens by it
    const qint64 now = m_clock.monotonicMs();
    if (m_scenario.steps.isEmpty())
        m_firstMs = now;
    m_lastActMs = now;
    ScenarioStep step;
    step.atMs = now - m_firstMs;
    step.act = record.name;
    step.params = withVariables(record.params);
    append(step);
    remember(record.data.toObject());
}

void ScenarioRecorder::noteAction(const SimulatorRecord &record)
{
    Expectation expectation;
    expectation.action = record.name;
    expectation.params = withVariables(record.params);
    expectation.params.remove(QStringLiteral("message")); // long, and seldom the point
    addExpectation(expectation, record.data.toObject());
}

void ScenarioRecorder::addExpectation(const Expectation &expectation, const QJsonObject &data)
{
    if (m_scenario.steps.isEmpty())
        return; // an answer to nothing that is recorded
    ScenarioStep step;
    step.kind = ScenarioStep::Kind::Expect;
    step.expectation = expectation;
    step.expectation.background = true;
    const qint64 took = (m_clock.monotonicMs() - m_lastActMs) * Patience;
    step.expectation.withinMs = std::max(LeastWithinMs, (took + 999) / 1000 * 1000);
    append(step);
    remember(data);
}

void ScenarioRecorder::append(const ScenarioStep &step)
{
    m_bytes += toJsonText(step.params).size() + toJsonText(step.expectation.params).size();
    m_scenario.steps.append(step);
}

void ScenarioRecorder::remember(const QJsonObject &data)
{
    for (auto it = data.begin(); it != data.end(); ++it) {
        if (isNumbered(it.key()) && !it.value().isObject() && !it.value().isArray())
            m_sources.insert(textOf(it.value()), {m_scenario.steps.size() - 1, it.key()});
    }
}

QJsonValue ScenarioRecorder::withVariables(const QString &key, const QJsonValue &value)
{
    if (value.isObject())
        return withVariables(value.toObject());
    if (value.isArray()) {
        QJsonArray array;
        const QJsonArray items = value.toArray();
        for (const QJsonValue &item : items)
            array.append(withVariables(key, item));
        return array;
    }
    const auto source = isNumbered(key) ? m_sources.constFind(textOf(value)) : m_sources.cend();
    if (source == m_sources.cend())
        return value.isString() ? QJsonValue(escaped(value.toString())) : value;
    ScenarioStep &step = m_scenario.steps[source->step];
    if (step.saveAs.isEmpty())
        step.saveAs = QStringLiteral("step%1").arg(source->step + 1);
    return QStringLiteral("${%1.%2}").arg(step.saveAs, source->key);
}

//! The CQ string \a text, in which a reply names a recorded message by its variable.
QString ScenarioRecorder::withReplies(const QString &text)
{
    static const QRegularExpression reply(QStringLiteral("(?<=\\[CQ:reply,id=)[0-9]+(?=[\\],])"));
    QString result;
    qsizetype done = 0;
    QRegularExpressionMatchIterator matches = reply.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        result += escaped(text.mid(done, match.capturedStart() - done));
        result += withVariables(QStringLiteral("id"), match.captured()).toString();
        done = match.capturedEnd();
    }
    return result + escaped(text.mid(done));
}

QJsonObject ScenarioRecorder::withVariables(const QJsonObject &object)
{
    QJsonObject result;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool isMessage = it.key() == QLatin1String("message");
        const QJsonValue value = isMessage ? simpleMessage(it.value()) : it.value();
        if (isMessage && value.isString())
            result.insert(it.key(), withReplies(value.toString()));
        else
            result.insert(it.key(), withVariables(it.key(), value));
    }
    return result;
}

} // namespace Switchboard
