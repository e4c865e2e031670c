// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/sessions/memoryguard.h"

#include "core/sessions/sessionregistry.h"

#include <algorithm>
#include <functional>
#include <numeric>

namespace Switchboard {

namespace {

using Measure = std::function<qint64(const Session *)>;

void enforce(const QList<Session *> &all, qint64 limit, const Measure &held)
{
    QList<Session *> open;
    std::ranges::copy_if(all, std::back_inserter(open), &Session::isOpen);
    qint64 total =
        std::accumulate(open.cbegin(), open.cend(), qint64(0),
                        [&](qint64 sum, const Session *session) { return sum + held(session); });
    std::ranges::sort(open, std::greater<>(), held);
    for (Session *session : std::as_const(open)) {
        if (total <= limit)
            return;
        total -= held(session);
        session->close(CloseCode::Overloaded,
                       QStringLiteral("all connections together hold too much"));
    }
}

} // namespace

void enforceMemoryLimits(const SessionRegistry &registry, const MemoryLimits &limits)
{
    enforce(registry.sessions(), limits.queuedBytes, &Session::queuedBytes);
    enforce(registry.sessions(), limits.incomingBytes, &Session::incomingBytes);
}

} // namespace Switchboard
