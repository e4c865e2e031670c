// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/requestprobe.h"

#include "core/check/checkcontext.h"
#include "core/onebot/jsontext.h"

namespace Switchboard {

namespace {

constexpr std::chrono::milliseconds Settling(150); //!< without a marker: how long a second
                                                   //!< response is waited for

QByteArray markerRequest(const QByteArray &marker)
{
    return R"({"action":"get_status","echo":)" + marker + '}';
}

} // namespace

QString Exchange::summary() const
{
    QStringList parts;
    for (const WireText &response : responses)
        parts.append(excerpt(response.bytes));
    if (!end.isEmpty())
        parts.append(end);
    return parts.isEmpty() ? QStringLiteral("no answer") : parts.join(QStringLiteral("; then "));
}

QByteArray RequestProbe::nextMarker()
{
    return "\"switchboard-check-" + QByteArray::number(++m_markers) + '"';
}

Result<void> RequestProbe::ensureOpen()
{
    if (m_connection && m_connection->isUsable())
        return {};
    auto opened = openOn(m_path);
    if (!opened && m_path == "/api" && !m_isProbed) {
        m_path = "/";
        opened = openOn(m_path);
    }
    if (opened && !m_isProbed)
        probeEcho();
    return opened;
}

Result<void> RequestProbe::openOn(const QByteArray &path)
{
    auto connection = m_context.open(path);
    if (!connection)
        return Error{connection.error()};
    m_connection = std::move(connection.value());
    return {};
}

void RequestProbe::probeEcho()
{
    m_isProbed = true;
    const QByteArray marker = nextMarker();
    m_connection->sendText(markerRequest(marker));
    const QDeadlineTimer deadline = m_context.answerDeadline();
    WireInput input = m_connection->receiveText(deadline);
    while (input.kind == WireInput::Kind::Text && input.text.kind == TextKind::Event) {
        noteEvent(input.text);
        input = m_connection->receiveText(deadline);
    }
    m_echoes = input.text.echo() == marker;
}

void RequestProbe::serve()
{
    while (m_connection && m_connection->isUsable()) {
        const WireInput input = m_connection->receiveText(QDeadlineTimer(0));
        if (input.kind != WireInput::Kind::Text)
            return;
        if (input.text.kind == TextKind::Event)
            noteEvent(input.text);
        else
            m_context.ledger().note(
                WireRule::NoStrayResponse,
                QStringLiteral("a response too many: %1").arg(excerpt(input.text.bytes)));
    }
}

void RequestProbe::noteEvent(const WireText &event)
{
    if (m_path == "/api")
        m_context.ledger().note(WireRule::NoEventsOnApi,
                                QStringLiteral("an event came on /api: ") + event.summary());
}

bool RequestProbe::collect(const WireInput &input, const QByteArray &marker, Exchange &exchange)
{
    if (input.kind == WireInput::Kind::Close) {
        exchange.closeCode = input.code;
        exchange.end = input.summary();
        return true;
    }
    if (input.kind == WireInput::Kind::Ended)
        exchange.end = input.summary();
    if (input.kind != WireInput::Kind::Text)
        return true;
    if (input.text.kind == TextKind::Event) {
        noteEvent(input.text);
        return false;
    }
    if (m_echoes && input.text.echo() == marker)
        return !exchange.responses.isEmpty();
    exchange.responses.append(input.text);
    return false;
}

Result<Exchange> RequestProbe::exchange(const ClientFrame &frame)
{
    if (const auto opened = ensureOpen(); !opened)
        return Error{opened.error()};
    serve();
    if (const auto opened = ensureOpen(); !opened)
        return Error{opened.error()};
    const QByteArray marker = nextMarker();
    m_connection->send(frame);
    if (m_echoes)
        m_connection->sendText(markerRequest(marker));
    Exchange result;
    QDeadlineTimer deadline = m_context.answerDeadline();
    bool markerCame = false;
    for (;;) {
        const WireInput input = m_connection->receiveText(deadline);
        markerCame = markerCame || (m_echoes && input.text.echo() == marker);
        if (collect(input, marker, result))
            break;
        if (result.responses.isEmpty())
            continue;
        if (markerCame)
            break;
        if (!m_echoes)
            deadline = m_context.within(Settling);
    }
    if (result.responses.size() > 1)
        m_context.ledger().note(WireRule::NoStrayResponse,
                                QStringLiteral("%1 responses to one request: %2")
                                    .arg(result.responses.size())
                                    .arg(result.summary()));
    return result;
}

Result<WireText> RequestProbe::call(const QString &action, const QJsonObject &params)
{
    const QByteArray echo = nextMarker();
    const QByteArray request = "{\"action\":" + toJsonText(action)
        + ",\"params\":" + toJsonText(params) + ",\"echo\":" + echo + '}';
    const auto answered = exchange({.opcode = FrameOpcode::Text, .payload = request});
    if (!answered)
        return Error{answered.error()};
    for (const WireText &response : answered.value().responses) {
        if (response.echo() == echo || !m_echoes)
            return response;
    }
    return Error{answered.value().summary()};
}

} // namespace Switchboard
