// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/eventwatch.h"

#include "core/check/checkcontext.h"
#include "core/support/clock.h"

namespace Switchboard {

void EventWatch::start()
{
    auto connection = m_context.open("/event");
    if (!connection)
        connection = m_context.open("/");
    if (!connection) {
        m_end = connection.error();
        return;
    }
    m_connection = std::move(connection.value());
    take(m_connection->receiveText(m_context.answerDeadline()));
}

void EventWatch::take(const WireInput &input)
{
    if (input.kind == WireInput::Kind::Close || input.kind == WireInput::Kind::Ended)
        m_end = input.summary();
    if (input.kind != WireInput::Kind::Text)
        return;
    if (!m_first)
        m_first = input.text;
    if (input.summary() == QLatin1String("lifecycle.connect"))
        ++m_connects;
    if (input.text.object.value(QLatin1String("meta_event_type")) == QLatin1String("heartbeat"))
        m_heartbeats.append({SystemClock().monotonicMs(), input.text.object});
}

void EventWatch::serve()
{
    while (m_connection && m_connection->isUsable()) {
        const WireInput input = m_connection->receiveText(QDeadlineTimer(0));
        take(input);
        if (input.kind != WireInput::Kind::Text)
            return;
    }
}

bool EventWatch::waitForHeartbeats(qsizetype count, std::chrono::milliseconds time)
{
    serve();
    const QDeadlineTimer deadline = m_context.within(time);
    while (m_heartbeats.size() < count && m_connection && m_connection->isUsable()) {
        const WireInput input = m_connection->receiveText(deadline);
        take(input);
        if (input.kind == WireInput::Kind::Nothing)
            break;
    }
    return m_heartbeats.size() >= count;
}

} // namespace Switchboard
