// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/connectioncolumns.h"

#include <QCoreApplication>

#include <array>

namespace Switchboard {
namespace {

class ConnectionColumns
{
    Q_DECLARE_TR_FUNCTIONS(ConnectionColumns)
};

constexpr std::array<ConnectionColumnTraits, ConnectionColumnCount> AllTraits{{
    {"no", 44, 36, Qt::AlignRight, true, 0},        {"state", 100, 92, Qt::AlignLeft, true, 0},
    {"service", 84, 64, Qt::AlignLeft, true, 0},    {"role", 80, 72, Qt::AlignLeft, true, 2},
    {"peer", 140, 140, Qt::AlignLeft, true, 0},     {"client", 108, 84, Qt::AlignLeft, true, 5},
    {"age", 80, 76, Qt::AlignRight, true, 4},       {"in_s", 54, 48, Qt::AlignRight, true, 0},
    {"out_s", 58, 52, Qt::AlignRight, true, 0},     {"spark", 74, 60, Qt::AlignLeft, true, 1},
    {"queue", 56, 50, Qt::AlignRight, true, 0},     {"rtt", 60, 56, Qt::AlignRight, true, 3},
    {"self_id", 100, 76, Qt::AlignRight, false, 1}, {"since", 152, 100, Qt::AlignLeft, false, 1},
    {"last", 150, 90, Qt::AlignLeft, false, 1},     {"rx_n", 80, 56, Qt::AlignRight, false, 1},
    {"tx_n", 80, 56, Qt::AlignRight, false, 1},     {"rx_b", 84, 60, Qt::AlignRight, false, 1},
    {"tx_b", 84, 60, Qt::AlignRight, false, 1},     {"inflight", 70, 48, Qt::AlignRight, false, 1},
    {"err", 60, 48, Qt::AlignRight, false, 1},      {"drop", 70, 48, Qt::AlignRight, false, 1},
    {"hb", 84, 60, Qt::AlignRight, false, 1},       {"tls", 54, 44, Qt::AlignLeft, false, 1},
    {"kick", 68, 64, Qt::AlignHCenter, true, 0},
}};

} // namespace

const ConnectionColumnTraits &traitsOf(ConnectionColumn column)
{
    return AllTraits.at(size_t(column));
}

QString titleOf(ConnectionColumn column)
{
    switch (column) {
    case ConnectionColumn::Number:
        return QStringLiteral("#");
    case ConnectionColumn::State:
        return ConnectionColumns::tr("State");
    case ConnectionColumn::Service:
        return ConnectionColumns::tr("Service");
    case ConnectionColumn::Role:
        return ConnectionColumns::tr("Role");
    case ConnectionColumn::Peer:
        return ConnectionColumns::tr("Peer");
    case ConnectionColumn::Client:
        return ConnectionColumns::tr("Client");
    case ConnectionColumn::Age:
        return ConnectionColumns::tr("Age");
    case ConnectionColumn::InRate:
        //: messages received per second
        return ConnectionColumns::tr("In/s");
    case ConnectionColumn::OutRate:
        //: messages sent per second
        return ConnectionColumns::tr("Out/s");
    case ConnectionColumn::Sparkline:
        return ConnectionColumns::tr("Last 60 s");
    case ConnectionColumn::Queue:
        return ConnectionColumns::tr("Queue");
    case ConnectionColumn::RoundTrip:
        //: round-trip time
        return ConnectionColumns::tr("RTT");
    case ConnectionColumn::SelfId:
        return ConnectionColumns::tr("Bot ID");
    case ConnectionColumn::Since:
        return ConnectionColumns::tr("Connected at");
    case ConnectionColumn::LastEvent:
        return ConnectionColumns::tr("Last event");
    case ConnectionColumn::MessagesIn:
        return ConnectionColumns::tr("Msgs in");
    case ConnectionColumn::MessagesOut:
        return ConnectionColumns::tr("Msgs out");
    case ConnectionColumn::BytesIn:
        return ConnectionColumns::tr("Bytes in");
    case ConnectionColumn::BytesOut:
        return ConnectionColumns::tr("Bytes out");
    case ConnectionColumn::InFlight:
        //: actions that are running
        return ConnectionColumns::tr("In-flight");
    case ConnectionColumn::Errors:
        return ConnectionColumns::tr("Errors");
    case ConnectionColumn::Dropped:
        return ConnectionColumns::tr("Dropped");
    case ConnectionColumn::Heartbeat:
        return ConnectionColumns::tr("Heartbeat");
    case ConnectionColumn::Tls:
        return QStringLiteral("TLS");
    case ConnectionColumn::Kick:
        return {};
    }
    Q_UNREACHABLE();
}

QString nameOf(ConnectionColumn column)
{
    if (column == ConnectionColumn::Number)
        return ConnectionColumns::tr("Number (#)");
    if (column == ConnectionColumn::Kick)
        return ConnectionColumns::tr("Kick", "column of buttons");
    return titleOf(column);
}

int connectionColumnOf(const QString &id)
{
    for (int column = 0; column < ConnectionColumnCount; ++column) {
        if (id == QLatin1String(AllTraits.at(size_t(column)).id))
            return column;
    }
    return -1;
}

} // namespace Switchboard
