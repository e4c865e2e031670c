// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/demodoor.h"

#include "core/support/clock.h"

namespace Switchboard {

namespace {

RejectedGroup group(const char *peer, const char *source, RefusalCause cause, quint64 count)
{
    RejectedGroup group;
    group.serviceId = QStringLiteral("ws-main");
    group.lastPeer = QString::fromLatin1(peer);
    group.source = QString::fromLatin1(source);
    group.cause = cause;
    group.status = makeRefusal(cause, {}).status;
    group.count = count;
    return group;
}

} // namespace

DemoDoor::DemoDoor(const Clock &clock) : m_blocks(clock)
{
    RejectedGroup wrong = group("192.0.2.7", "192.0.2.0/24", RefusalCause::TokenWrong, 287);
    wrong.lastMinute = 6;
    wrong.client = QStringLiteral("Python/3.11 websockets/12.0");
    wrong.tokenHint = TokenHint::Length;
    wrong.tokenLength = 16;
    RejectedGroup path = group("198.51.100.20", "198.51.100.0/24", RefusalCause::UnknownPath, 19);
    path.serviceId = QStringLiteral("ws-test");
    path.client = QStringLiteral("Koishi/4.18");
    path.severalPeers = true;
    RejectedGroup none = group("127.0.0.1", "127.0.0.1", RefusalCause::TokenMissing, 4);
    none.loopback = true;
    none.client = QStringLiteral("NoneBot2 2.4.4");
    none.tokenHint = TokenHint::None;
    RejectedGroup fast = group("2001:db8:5::20", "2001:db8:5::/64", RefusalCause::Flapping, 2);
    fast.client = QStringLiteral("ZeroBot");
    m_rejections.groups = {wrong, path, none, fast};
    for (RejectedGroup &each : m_rejections.groups) {
        constexpr qint64 StepMs = 83'000;
        each.number = quint64(&each - m_rejections.groups.data()) + 1;
        each.lastMs = clock.wallMs() - qint64(each.number - 1) * StepMs;
        each.firstMs = each.lastMs - qint64(each.count) * 2'000;
        m_rejections.total += each.count;
    }
}

void DemoDoor::clear(const QList<quint64> &numbers)
{
    m_rejections.groups.removeIf([&numbers](const RejectedGroup &each) {
        return numbers.isEmpty() || numbers.contains(each.number);
    });
}

} // namespace Switchboard
