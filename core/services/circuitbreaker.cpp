// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/circuitbreaker.h"

#include <algorithm>

namespace Switchboard {

bool CircuitBreaker::admits(qint64 nowMs)
{
    if (m_state == State::Open && nowMs >= m_nextTryMs)
        m_state = State::HalfOpen;
    return m_state != State::Open;
}

void CircuitBreaker::succeed()
{
    *this = {};
}

void CircuitBreaker::fail(qint64 nowMs)
{
    ++m_failures;
    if (m_state == State::Closed && m_failures < FailuresToOpen)
        return;
    if (m_state == State::HalfOpen)
        m_pauseMs = std::min(m_pauseMs * 2, LongestPauseMs);
    m_state = State::Open;
    m_nextTryMs = nowMs + m_pauseMs;
}

QString toString(CircuitBreaker::State state)
{
    switch (state) {
    case CircuitBreaker::State::Closed:
        return QStringLiteral("closed");
    case CircuitBreaker::State::Open:
        return QStringLiteral("open");
    case CircuitBreaker::State::HalfOpen:
        break;
    }
    return QStringLiteral("half-open");
}

} // namespace Switchboard
