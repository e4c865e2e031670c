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

//! The state in words alone: no marks that would be read out.
QString spokenState(const ConnectionRow &row)
{
    const QString state = stateText(row.state()).text;
    if (!row.isClosed())
        return state;
    QString how = closeText(*row.close);
    how.replace(QStringLiteral(" · "), QStringLiteral(", "));
    return state + QStringLiteral(": ") + how;
}

//! The whole row for somebody who hears it.
QString summary(const ConnectionRow &row)
{
    const QString client = row.client();
    const QString text =
        ConnectionTexts::tr("Connection %1: %2, service %3, %4, peer %5, client %6")
            .arg(QString::number(row.info.id.value()), spokenState(row), row.service.name,
                 roleText(row.info.role), row.info.peer(),
                 client == formatMissing() ? ConnectionTexts::tr("unknown", "client") : client);
    return row.note.isEmpty()
        ? text
        : text + QStringLiteral(", ") + ConnectionTexts::tr("note: %1").arg(row.note);
}

QString heartbeatText(const ConnectionRow &row, qint64 nowMs)
{
    if (row.info.role == SessionRole::Api)
        return formatMissing(); // heartbeats are events
    if (row.service.heartbeatMs == 0)
        return ConnectionTexts::tr("off", "heartbeats");
    return row.stats.lastHeartbeatMonotonicMs == 0
        ? formatMissing()
        : formatAgo(nowMs - row.stats.lastHeartbeatMonotonicMs);
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

std::optional<StateToken> ConnectionRow::emphasis(ConnectionColumn column) const
{
    switch (column) {
    case ConnectionColumn::Queue:
        return isQueueHigh() ? std::optional(StateToken::Warn) : std::nullopt;
    case ConnectionColumn::InFlight:
        return stats.actionsInFlight > 0 ? std::optional(StateToken::Busy) : std::nullopt;
    case ConnectionColumn::Errors:
        return stats.errors > 0 ? std::optional(StateToken::Warn) : std::nullopt;
    case ConnectionColumn::Dropped:
        return stats.dropped > 0 ? std::optional(StateToken::Warn) : std::nullopt;
    default:
        return std::nullopt;
    }
}

QString ConnectionRow::text(ConnectionColumn column, qint64 nowMs) const
{
    switch (column) {
    case ConnectionColumn::Number:
        return QString::number(info.id.value());
    case ConnectionColumn::State:
        return stateText(state()).text;
    case ConnectionColumn::Service:
        return service.name;
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
        return heartbeatText(*this, nowMs);
    case ConnectionColumn::Format:
        return service.format.isEmpty() ? formatMissing() : service.format;
    case ConnectionColumn::Tls:
        return info.tlsVersion.isEmpty() ? formatMissing() : info.tlsVersion;
    case ConnectionColumn::Tags:
        return service.tags.isEmpty() ? formatMissing() : service.tags;
    case ConnectionColumn::Note:
        return note;
    }
    Q_UNREACHABLE();
}

QString ConnectionRow::toolTip(ConnectionColumn column, qint64 nowMs) const
{
    if (isClosed())
        return closeText(*close);
    switch (column) {
    case ConnectionColumn::Number:
    case ConnectionColumn::Note:
        return note;
    case ConnectionColumn::Tags:
        return service.tags;
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
    switch (column) {
    case ConnectionColumn::Number:
        return summary(*this);
    case ConnectionColumn::Sparkline:
        return ConnectionTexts::tr("last minute %n message(s)", nullptr, int(history.total()));
    case ConnectionColumn::Kick:
        return (isClosed() ? ConnectionTexts::tr("Connection %1 has left")
                           : ConnectionTexts::tr("Kick connection %1"))
            .arg(info.id.value());
    case ConnectionColumn::State:
        return spokenState(*this);
    case ConnectionColumn::RoundTrip:
        if (stats.pingOverdue)
            return ConnectionTexts::tr("no answer for more than 10 s");
        break;
    default:
        break;
    }
    const QString shown = text(column, nowMs);
    // A cell without a name is skipped, and a dash is no word.
    return shown.isEmpty() || shown == formatMissing() ? ConnectionTexts::tr("none") : shown;
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
    case ConnectionColumn::Format:
    case ConnectionColumn::Tags:
    case ConnectionColumn::Note:
    case ConnectionColumn::Service:
    case ConnectionColumn::Role:
    case ConnectionColumn::Client:
        return text(column, nowMs);
    }
    Q_UNREACHABLE();
}

void ConnectionRow::updateSearchText()
{
    // Line breaks keep a match from reaching from one column into the next.
    const QStringList parts{QString::number(info.id.value()),
                            service.name,
                            info.peer(),
                            info.clientName,
                            info.userAgent,
                            roleText(info.role),
                            QString::number(info.selfId),
                            service.tags,
                            note};
    searchText = parts.join(QLatin1Char('\n')).toCaseFolded();
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
