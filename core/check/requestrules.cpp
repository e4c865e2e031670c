// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/requestrules.h"

#include "core/check/checkcontext.h"
#include "core/check/checkvectors.h"
#include "core/check/expectation.h"

#include <QSet>

namespace Switchboard {

namespace {

//! Vectors that can be sent to a real account: they read, or the server has to refuse them before
//! it does anything, and a server that does not refuse them finds nothing to do. Those that a
//! careless server could carry out (an actual group, an actual message) are not among them.
const QStringList Harmless{
    QStringLiteral("REQ001-005"), QStringLiteral("REQ007-072"), QStringLiteral("REQ074-092"),
    QStringLiteral("REQ094"),     QStringLiteral("REQ096"),     QStringLiteral("REQ098"),
    QStringLiteral("REQ101-102"), QStringLiteral("REQ110-111"), QStringLiteral("REQ129-130"),
    QStringLiteral("REQ140-155"), QStringLiteral("REQ157"),     QStringLiteral("REQ240-242")};
const QStringList AboutSuffixes{QStringLiteral("REQ093-102")};
const QStringList AboutParameters{QStringLiteral("REQ103-177")};
const QStringList AboutQuickOperations{QStringLiteral("REQ012"), QStringLiteral("REQ216-242")};

QString sectionOf(const QString &id)
{
    if (isInRanges(id, AboutSuffixes))
        return QStringLiteral("8");
    if (isInRanges(id, AboutParameters))
        return QStringLiteral("9");
    return isInRanges(id, AboutQuickOperations) ? QStringLiteral("11") : QStringLiteral("7");
}

CheckOutcome trySilence(CheckContext &context, const QByteArray &request)
{
    constexpr std::chrono::seconds LongEnough(1);
    const auto connection = context.open("/event");
    if (!connection)
        return CheckOutcome::notTried(connection.error());
    connection.value()->sendText(request);
    const QDeadlineTimer deadline = context.within(LongEnough);
    for (;;) {
        const WireInput input = connection.value()->receiveText(deadline);
        if (input.kind == WireInput::Kind::Text && input.text.kind == TextKind::Event)
            continue;
        if (input.kind != WireInput::Kind::Nothing)
            return CheckOutcome::fails(input.summary());
        connection.value()->leave();
        return CheckOutcome::holds(QStringLiteral("no answer within 1 s"));
    }
}

CheckOutcome judge(const QJsonObject &vector, const Exchange &exchange)
{
    const QString seen = exchange.summary();
    if (const quint16 code = expectedCloseCode(vector); code != 0)
        return exchange.closeCode == code ? CheckOutcome::holds(seen) : CheckOutcome::fails(seen);
    if (exchange.responses.size() != 1)
        return CheckOutcome::fails(seen);
    const QString mismatch = responseMismatch(vector, exchange.responses.constFirst());
    if (mismatch.isEmpty())
        return CheckOutcome::holds(exchange.responses.constFirst().summary());
    return CheckOutcome::fails(mismatch + QStringLiteral(": ") + seen);
}

CheckOutcome tryVector(CheckContext &context, const QJsonObject &vector)
{
    const QByteArray request = requestOf(vector);
    if (expectsSilence(vector))
        return trySilence(context, request);
    const bool isBinary = vector.value(QLatin1String("opcode")) == QLatin1String("binary");
    const auto exchange = context.requests().exchange(
        {.opcode = isBinary ? FrameOpcode::Binary : FrameOpcode::Text, .payload = request});
    if (!exchange)
        return CheckOutcome::notTried(exchange.error());
    return judge(vector, exchange.value());
}

//! Requests with the echoes \a first to \a last, all of which a connection must give back once.
class EchoSet
{
public:
    EchoSet(int first, int last)
    {
        for (int number = first; number <= last; ++number)
            m_open.insert(QByteArray::number(number));
    }

    [[nodiscard]] QByteArray requests() const
    {
        QByteArray bytes;
        for (const QByteArray &echo : m_open)
            bytes +=
                ClientFrame{.payload = R"({"action":"get_status","echo":)" + echo + '}'}.toBytes();
        return bytes;
    }

    //! Reads until every echo came back; says what was wrong.
    [[nodiscard]] QString collect(CheckConnection &connection, const QDeadlineTimer &deadline)
    {
        while (!m_open.isEmpty()) {
            const WireInput input = connection.receiveText(deadline);
            if (input.kind != WireInput::Kind::Text)
                return QStringLiteral("%1 responses are missing, %2")
                    .arg(m_open.size())
                    .arg(input.summary());
            if (input.text.kind == TextKind::Response && !m_open.remove(input.text.echo()))
                return QStringLiteral("a response too many or to somebody else: %1")
                    .arg(excerpt(input.text.bytes));
        }
        return {};
    }

private:
    QSet<QByteArray> m_open;
};

CheckOutcome tryPipeline(CheckContext &context)
{
    constexpr int Count = 50;
    const auto connection = context.open(context.requests().path());
    if (!connection)
        return CheckOutcome::notTried(connection.error());
    EchoSet echoes(1, Count);
    connection.value()->sendBytes(echoes.requests());
    const QString fault = echoes.collect(*connection.value(), context.answerDeadline());
    connection.value()->leave();
    return fault.isEmpty() ? CheckOutcome::holds(QStringLiteral("%1 responses").arg(Count))
                           : CheckOutcome::fails(fault);
}

CheckOutcome tryTwoConnections(CheckContext &context)
{
    constexpr int Count = 10;
    const auto first = context.open(context.requests().path());
    const auto second = context.open(context.requests().path());
    if (!first || !second)
        return CheckOutcome::notTried(first ? second.error() : first.error());
    EchoSet ofFirst(1, Count);
    EchoSet ofSecond(Count + 1, 2 * Count);
    first.value()->sendBytes(ofFirst.requests());
    second.value()->sendBytes(ofSecond.requests());
    QString fault = ofFirst.collect(*first.value(), context.answerDeadline());
    if (fault.isEmpty())
        fault = ofSecond.collect(*second.value(), context.answerDeadline());
    first.value()->leave();
    second.value()->leave();
    return fault.isEmpty() ? CheckOutcome::holds(QStringLiteral("each got its own"))
                           : CheckOutcome::fails(fault);
}

//! A request with \a content in front of its closing brace has to be answered with ok.
CheckOutcome tryAccepted(CheckContext &context, const QByteArray &content)
{
    const auto exchange = context.requests().exchange(
        {.payload = R"({"action":"get_status","echo":)" + content + '}'});
    if (!exchange)
        return CheckOutcome::notTried(exchange.error());
    const QList<WireText> &responses = exchange.value().responses;
    if (responses.size() != 1 || responses.constFirst().summary() != QLatin1String("response 0"))
        return CheckOutcome::fails(exchange.value().summary());
    if (responses.constFirst().echo() != content)
        return CheckOutcome::fails(QStringLiteral("the echo is another value"));
    return CheckOutcome::holds(QStringLiteral("response 0 with the echo"));
}

CheckRules rulesForMany()
{
    constexpr qsizetype Million = 1024 * 1024;
    constexpr qsizetype Levels = 499; // and the request itself
    return {
        {.id = QStringLiteral("message-1mb"),
         .title = QStringLiteral("a message of 1 MiB is served, with its echo"),
         .basis = RuleBasis::Recommended,
         .source = QStringLiteral("protocol.md 2"),
         .run =
             [](CheckContext &context) {
                 return tryAccepted(context, '"' + QByteArray(Million, 'm') + '"');
             }},
        {.id = QStringLiteral("nesting-500"),
         .title = QStringLiteral("500 levels of nesting work"),
         .basis = RuleBasis::Recommended,
         .source = QStringLiteral("protocol.md 7"),
         .run =
             [](CheckContext &context) {
                 return tryAccepted(context, QByteArray(Levels, '[') + QByteArray(Levels, ']'));
             }},
        {.id = QStringLiteral("pipelined-requests"),
         .title = QStringLiteral("50 requests at once get one response each, with their echoes"),
         .basis = RuleBasis::Spec,
         .source = QStringLiteral("protocol.md 7"),
         .run = tryPipeline},
        {.id = QStringLiteral("own-responses-only"),
         .title = QStringLiteral("a connection gets only its own responses"),
         .basis = RuleBasis::Spec,
         .source = QStringLiteral("protocol.md 7"),
         .run = tryTwoConnections}};
}

} // namespace

CheckRules requestRules()
{
    CheckRules rules;
    const QString file = QStringLiteral("requests.json");
    const QJsonArray cases = vectorCases(file);
    for (const QJsonValue &value : cases) {
        const QJsonObject vector = value.toObject();
        const QString id = vector.value(QLatin1String("id")).toString();
        if (!isInRanges(id, Harmless))
            continue;
        CheckRule rule = ruleOfVector(vector, file, sectionOf(id));
        rule.run = [vector](CheckContext &context) { return tryVector(context, vector); };
        rules.append(rule);
    }
    return rules + rulesForMany();
}

} // namespace Switchboard
