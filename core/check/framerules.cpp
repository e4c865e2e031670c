// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/framerules.h"

#include "core/check/checkcontext.h"

namespace Switchboard {

namespace {

constexpr quint16 Normal = 1000;
constexpr quint16 ProtocolError = 1002;

using Try = std::function<CheckOutcome(CheckConnection &, const CheckContext &)>;

//! A rule on a connection of its own.
CheckRule frameRule(const char *id, const char *title, const char *section, const Try &attempt)
{
    return {.id = QString::fromLatin1(id),
            .title = QString::fromLatin1(title),
            .basis = RuleBasis::Rfc,
            .source = QStringLiteral("RFC 6455 ") + QString::fromLatin1(section),
            .run = [attempt](CheckContext &context) {
                const auto connection = context.open(context.requests().path());
                if (!connection)
                    return CheckOutcome::notTried(connection.error());
                const CheckOutcome outcome = attempt(*connection.value(), context);
                connection.value()->leave();
                return outcome;
            }};
}

//! Waits for the response to a request with the echo "f"; events do not count.
CheckOutcome expectResponse(CheckConnection &connection, const CheckContext &context)
{
    const QDeadlineTimer deadline = context.answerDeadline();
    WireInput input = connection.receiveText(deadline);
    while (input.kind == WireInput::Kind::Text && input.text.kind == TextKind::Event)
        input = connection.receiveText(deadline);
    return input.text.echo() == "\"f\"" ? CheckOutcome::holds(input.summary())
                                        : CheckOutcome::fails(input.summary());
}

CheckOutcome expectPong(CheckConnection &connection, const CheckContext &context,
                        const QByteArray &payload)
{
    const QDeadlineTimer deadline = context.answerDeadline();
    WireInput input = connection.receive(deadline);
    while (input.kind == WireInput::Kind::Text || input.kind == WireInput::Kind::Binary)
        input = connection.receive(deadline);
    if (input.kind != WireInput::Kind::Pong)
        return CheckOutcome::fails(input.summary());
    return input.payload == payload
        ? CheckOutcome::holds(QStringLiteral("a pong with the ping's payload"))
        : CheckOutcome::fails(QStringLiteral("a pong with another payload"));
}

enum class Farewell { WithCode, Any };

//! Sends \a frames, after which the server has to end the connection.
Try refused(const QList<ClientFrame> &frames, Farewell farewell = Farewell::WithCode)
{
    return [frames, farewell](CheckConnection &connection, const CheckContext &context) {
        for (const ClientFrame &frame : frames)
            connection.sendBytes(frame.toBytes());
        const QDeadlineTimer deadline = context.answerDeadline();
        WireInput input = connection.receiveText(deadline);
        while (input.kind == WireInput::Kind::Text && input.text.kind == TextKind::Event)
            input = connection.receiveText(deadline);
        // Without a Close the connection failed all the same (section 7.1.7).
        const bool ended = input.kind == WireInput::Kind::Ended
            || (input.kind == WireInput::Kind::Close
                && (farewell == Farewell::Any || input.code == ProtocolError));
        return ended ? CheckOutcome::holds(input.summary()) : CheckOutcome::fails(input.summary());
    };
}

ClientFrame request(bool isFinal = true)
{
    return {.payload = R"({"action":"get_status","echo":"f"})", .isFinal = isFinal};
}

CheckOutcome tryFragments(CheckConnection &connection, const CheckContext &context)
{
    // The second cut goes through a character.
    const QByteArray text = "{\"action\":\"get_status\",\"foo\":\"\xe4\xbd\xa0\",\"echo\":\"f\"}";
    const qsizetype inCharacter = text.indexOf('\xe4') + 1;
    const QList<qsizetype> cuts{0, 5, inCharacter, text.size()};
    for (qsizetype i = 1; i < cuts.size(); ++i)
        connection.send({.opcode = i == 1 ? FrameOpcode::Text : FrameOpcode::Continuation,
                         .payload = text.mid(cuts[i - 1], cuts[i] - cuts[i - 1]),
                         .isFinal = i == cuts.size() - 1});
    return expectResponse(connection, context);
}

CheckOutcome tryPingBetweenFragments(CheckConnection &connection, const CheckContext &context)
{
    const QByteArray text = request().payload;
    const qsizetype half = text.size() / 2;
    connection.send({.payload = text.left(half), .isFinal = false});
    connection.send({.opcode = FrameOpcode::Ping, .payload = "between"});
    const CheckOutcome pong = expectPong(connection, context, "between");
    if (pong.verdict != Verdict::Holds)
        return pong;
    connection.send({.opcode = FrameOpcode::Continuation, .payload = text.mid(half)});
    return expectResponse(connection, context);
}

Try answersPing(const QByteArray &payload)
{
    return [payload](CheckConnection &connection, const CheckContext &context) {
        connection.send({.opcode = FrameOpcode::Ping, .payload = payload});
        return expectPong(connection, context, payload);
    };
}

CheckOutcome tryUnaskedPong(CheckConnection &connection, const CheckContext &context)
{
    connection.send({.opcode = FrameOpcode::Pong, .payload = "nobody asked"});
    connection.send(request());
    return expectResponse(connection, context);
}

//! Reads up to the server's Close.
WireInput closeOf(CheckConnection &connection, const CheckContext &context)
{
    const QDeadlineTimer deadline = context.answerDeadline();
    WireInput input = connection.receiveText(deadline);
    while (input.kind == WireInput::Kind::Text)
        input = connection.receiveText(deadline);
    return input;
}

CheckOutcome tryClose(CheckConnection &connection, const CheckContext &context)
{
    connection.send(closeFrame(Normal));
    const WireInput input = closeOf(connection, context);
    return input.kind == WireInput::Kind::Close && input.code == Normal
        ? CheckOutcome::holds(input.summary())
        : CheckOutcome::fails(input.summary());
}

CheckOutcome tryCloseWithoutCode(CheckConnection &connection, const CheckContext &context)
{
    connection.send({.opcode = FrameOpcode::Close});
    const WireInput input = closeOf(connection, context);
    return input.kind == WireInput::Kind::Close && (!input.code || input.code == Normal)
        ? CheckOutcome::holds(input.summary())
        : CheckOutcome::fails(input.summary());
}

CheckOutcome tryServerEndsFirst(CheckConnection &connection, const CheckContext &context)
{
    connection.send(closeFrame(Normal));
    const WireInput input = closeOf(connection, context);
    if (input.kind != WireInput::Kind::Close)
        return CheckOutcome::fails(input.summary());
    return connection.waitForEnd(context.answerDeadline())
        ? CheckOutcome::holds(QStringLiteral("the server closed TCP"))
        : CheckOutcome::fails(QStringLiteral("TCP stayed open"));
}

CheckRules rightFrames()
{
    constexpr qsizetype LongestPing = 125;
    return {frameRule("fragmented-request", "a request in three fragments, one cut in a character",
                      "5.4", tryFragments),
            frameRule("ping", "a ping is answered with its payload", "5.5.2", answersPing("here")),
            frameRule("ping-empty", "an empty ping is answered", "5.5.2", answersPing({})),
            frameRule("ping-longest", "a ping of 125 bytes is answered with its payload", "5.5.2",
                      answersPing(QByteArray(LongestPing, 'p'))),
            frameRule("ping-between-fragments", "a ping between two fragments is answered at once",
                      "5.4", tryPingBetweenFragments),
            frameRule("unasked-pong", "a pong that nobody asked for is ignored", "5.5.3",
                      tryUnaskedPong),
            frameRule("close", "Close 1000 is answered with Close 1000", "5.5.1", tryClose),
            frameRule("close-without-code", "a Close without a code is answered", "5.5.1",
                      tryCloseWithoutCode),
            frameRule("server-ends-first", "after the Close frames the server closes TCP", "7.1.1",
                      tryServerEndsFirst)};
}

CheckRules wrongFrames()
{
    constexpr qsizetype TooLong = 126;
    ClientFrame unmasked = request();
    unmasked.isMasked = false;
    ClientFrame reservedBit = request();
    reservedBit.reservedBits = 4;
    const QByteArray reservedCode = closeFrame(1005).payload;
    return {
        frameRule("frame-unmasked", "a frame without a mask ends the connection", "5.1",
                  refused({unmasked}, Farewell::Any)),
        frameRule("frame-reserved-bit", "a reserved bit ends the connection with 1002", "5.2",
                  refused({reservedBit})),
        frameRule("frame-reserved-opcode", "a reserved opcode ends the connection with 1002", "5.2",
                  refused({{.opcode = FrameOpcode::Reserved, .payload = "x"}})),
        frameRule("frame-long-ping", "a ping of 126 bytes ends the connection with 1002", "5.5",
                  refused({{.opcode = FrameOpcode::Ping, .payload = QByteArray(TooLong, 'p')}})),
        frameRule("frame-fragmented-ping", "a ping in fragments ends the connection with 1002",
                  "5.5",
                  refused({{.opcode = FrameOpcode::Ping, .payload = "p", .isFinal = false}})),
        frameRule("frame-stray-continuation", "a continuation of nothing ends it with 1002", "5.4",
                  refused({{.opcode = FrameOpcode::Continuation, .payload = "x"}})),
        frameRule("frame-interleaved", "a new message between fragments ends it with 1002", "5.4",
                  refused({request(false), request()})),
        frameRule("close-reserved-code", "a Close with code 1005 ends it with 1002", "7.4.1",
                  refused({{.opcode = FrameOpcode::Close, .payload = reservedCode}})),
        frameRule("close-one-byte", "a Close with half a code ends it with 1002", "5.5.1",
                  refused({{.opcode = FrameOpcode::Close, .payload = "x"}}))};
}

} // namespace

CheckRules frameRules()
{
    return rightFrames() + wrongFrames();
}

} // namespace Switchboard
