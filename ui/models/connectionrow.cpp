// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/connectionrow.h"

#include "core/net/peeraddress.h"
#include "ui/support/closetext.h"
#include "ui/support/formatting.h"
#include "ui/support/statetext.h"

#include <QCoreApplication>

namespace Switchboard {
namespace {

class ConnectionTexts
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionTexts)
};

//! Text whose order is that of the addresses' numbers: IPv4 before IPv6, then the port.
QString addressKey(const QHostAddress &address, quint16 port)
{
    const QHostAddress plain = normalizedAddress(address);
    QString key;
    if (plain.protocol() == QAbstractSocket::IPv6Protocol) {
        const Q_IPV6ADDR bytes = plain.toIPv6Address();
        const QByteArray hex =
            QByteArray(reinterpret_cast<const char *>(bytes.c), sizeof bytes.c).toHex();
        key = QLatin1Char('6') + QString::fromLatin1(hex);
    } else {
        key = QStringLiteral("4%1").arg(plain.toIPv4Address(), 8, 16, QLatin1Char('0'));
    }
    return key + QStringLiteral("%1").arg(port, 4, 16, QLatin1Char('0'));
}

QString lastEventText(const SessionStats &stats, qint64 nowMs)
{
    if (stats.lastEvent.isEmpty())
        return formatMissing();
    return stats.lastEvent + QStringLiteral(", ") + formatAgo(nowMs - stats.lastEventMonotonicMs);
}

QString queueToolTip(const SessionStats &stats)
{
    const qint64 capacity = std::max<qint64>(stats.queueCapacityBytes, 1);
    QString text = ConnectionTexts::tr("%n message(s) waiting", nullptr, stats.queuedMessages)
        + QLatin1Char('\n')
        + ConnectionTexts::tr("%1 of %2 (%3 %)")
              .arg(formatBytes(quint64(stats.queuedBytes)),
                   formatBytes(quint64(stats.queueCapacityBytes)),
                   QString::number(stats.queuedBytes * 100 / capacity));
    if (stats.queuedMessages > 0)
        text += QLatin1Char('\n')
            + ConnectionTexts::tr("oldest: %1").arg(formatDuration(stats.oldestQueuedMs));
    return text;
}

} // namespace

qint64 ConnectionRow::ageMs(qint64 nowMs) const
{
    return isClosed() ? closedAgeMs : nowMs - info.connectedMonotonicMs;
}

QString ConnectionRow::client() const
{
    if (!info.clientName.isEmpty())
        return info.clientName;
    return info.userAgent.isEmpty() ? formatMissing() : info.userAgent;
}

bool ConnectionRow::isQueueHigh() const
{
    return !isClosed() && stats.queueCapacityBytes > 0
        && stats.queuedBytes * 2 >= stats.queueCapacityBytes;
}

QString ConnectionRow::text(ConnectionColumn column, qint64 nowMs) const
{
    switch (column) {
    case ConnectionColumn::Number:
        return QString::number(info.id.value());
    case ConnectionColumn::State:
        return stateText(state()).text;
    case ConnectionColumn::Service:
        return serviceName;
    case ConnectionColumn::Role:
        return roleText(info.role);
    case ConnectionColumn::Peer:
        return info.peer();
    case ConnectionColumn::Client:
        return client();
    case ConnectionColumn::Age:
        return formatAge(ageMs(nowMs));
    case ConnectionColumn::InRate:
        return formatRate(stats.inPerSecond);
    case ConnectionColumn::OutRate:
        return formatRate(stats.outPerSecond);
    case ConnectionColumn::Sparkline:
    case ConnectionColumn::Kick:
        return {}; // painted
    case ConnectionColumn::Queue:
        return QString::number(stats.queuedMessages);
    case ConnectionColumn::RoundTrip:
        return formatRoundTrip(stats.roundTripMs, stats.pingOverdue);
    case ConnectionColumn::SelfId:
        return QString::number(info.selfId);
    case ConnectionColumn::Since:
        return formatDateTime(info.connectedAtMs);
    case ConnectionColumn::LastEvent:
        return lastEventText(stats, nowMs);
    case ConnectionColumn::MessagesIn:
        return formatCount(stats.messagesIn);
    case ConnectionColumn::MessagesOut:
        return formatCount(stats.messagesOut);
    case ConnectionColumn::BytesIn:
        return formatBytes(stats.bytesIn);
    case ConnectionColumn::BytesOut:
        return formatBytes(stats.bytesOut);
    case ConnectionColumn::InFlight:
        return QString::number(stats.actionsInFlight);
    case ConnectionColumn::Errors:
        return formatCount(stats.errors);
    case ConnectionColumn::Dropped:
        return formatCount(stats.dropped);
    case ConnectionColumn::Heartbeat:
        return stats.lastHeartbeatMonotonicMs == 0
            ? formatMissing()
            : formatAgo(nowMs - stats.lastHeartbeatMonotonicMs);
    case ConnectionColumn::Tls:
        return info.tls ? QStringLiteral("TLS") : formatMissing();
    }
    Q_UNREACHABLE();
}

QString ConnectionRow::toolTip(ConnectionColumn column, qint64 nowMs) const
{
    if (isClosed())
        return closeText(*close);
    switch (column) {
    case ConnectionColumn::Client:
        return info.userAgent;
    case ConnectionColumn::Age:
        return ConnectionTexts::tr("Connected at %1").arg(formatDateTime(info.connectedAtMs));
    case ConnectionColumn::InRate:
    case ConnectionColumn::OutRate:
        return ConnectionTexts::tr("Messages per second, mean of the last 5 s");
    case ConnectionColumn::Sparkline:
        return accessibleText(column, nowMs);
    case ConnectionColumn::Queue:
        return queueToolTip(stats);
    case ConnectionColumn::RoundTrip:
        return ConnectionTexts::tr("Round-trip time of the last ping");
    case ConnectionColumn::Kick:
        return ConnectionTexts::tr("Disconnect this client");
    default:
        return {};
    }
}

QString ConnectionRow::accessibleText(ConnectionColumn column, qint64 nowMs) const
{
    const QString number = QString::number(info.id.value());
    switch (column) {
    case ConnectionColumn::Number:
        return ConnectionTexts::tr("Connection %1: %2, service %3, %4, peer %5, client %6")
            .arg(number, stateText(state()).text, serviceName, roleText(info.role), info.peer(),
                 client());
    case ConnectionColumn::Sparkline:
        return ConnectionTexts::tr("last minute %n message(s)", nullptr, int(history.total()));
    case ConnectionColumn::Kick:
        return ConnectionTexts::tr("Kick connection %1").arg(number);
    case ConnectionColumn::State:
        return isClosed() ? closeText(*close) : text(column, nowMs);
    default:
        return text(column, nowMs);
    }
}

QVariant ConnectionRow::sortValue(ConnectionColumn column, qint64 nowMs) const
{
    switch (column) {
    case ConnectionColumn::State:
        return severityRank(state());
    case ConnectionColumn::Peer:
        return addressKey(info.peerAddress, info.peerPort);
    case ConnectionColumn::Age:
        return ageMs(nowMs);
    case ConnectionColumn::InRate:
        return stats.inPerSecond;
    case ConnectionColumn::OutRate:
        return stats.outPerSecond;
    case ConnectionColumn::Sparkline:
        return history.total();
    case ConnectionColumn::Queue:
        return stats.queuedMessages;
    case ConnectionColumn::RoundTrip:
        return stats.pingOverdue ? std::numeric_limits<int>::max() : stats.roundTripMs;
    case ConnectionColumn::Number:
    case ConnectionColumn::Kick:
        return info.id.value();
    case ConnectionColumn::SelfId:
        return info.selfId;
    case ConnectionColumn::Since:
        return info.connectedAtMs;
    case ConnectionColumn::LastEvent:
        return stats.lastEventMonotonicMs;
    case ConnectionColumn::MessagesIn:
        return stats.messagesIn;
    case ConnectionColumn::MessagesOut:
        return stats.messagesOut;
    case ConnectionColumn::BytesIn:
        return stats.bytesIn;
    case ConnectionColumn::BytesOut:
        return stats.bytesOut;
    case ConnectionColumn::InFlight:
        return stats.actionsInFlight;
    case ConnectionColumn::Errors:
        return stats.errors;
    case ConnectionColumn::Dropped:
        return stats.dropped;
    case ConnectionColumn::Heartbeat:
        return stats.lastHeartbeatMonotonicMs;
    case ConnectionColumn::Tls:
        return int(info.tls);
    case ConnectionColumn::Service:
    case ConnectionColumn::Role:
    case ConnectionColumn::Client:
        return text(column, nowMs);
    }
    Q_UNREACHABLE();
}

bool ConnectionRow::contains(const QString &needle) const
{
    const auto has = [&needle](const QString &hay) {
        return hay.contains(needle, Qt::CaseInsensitive);
    };
    // `#13` names one connection.
    if (needle.startsWith(QLatin1Char('#')))
        return QString(QLatin1Char('#') + QString::number(info.id.value())) == needle;
    return has(QString::number(info.id.value())) || has(serviceName) || has(info.peer())
        || has(info.clientName) || has(info.userAgent) || has(roleText(info.role))
        || has(stateText(state()).text) || has(QString::number(info.selfId))
        || (isClosed() && has(closeText(*close)));
}

int severityRank(SessionState state)
{
    switch (state) {
    case SessionState::NoReply:
        return 0;
    case SessionState::Slow:
        return 1;
    case SessionState::Draining:
        return 2;
    case SessionState::Active:
        return 3;
    case SessionState::Idle:
        return 4;
    case SessionState::Closed:
        return 5;
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
