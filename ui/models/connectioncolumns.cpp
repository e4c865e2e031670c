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
    {"no", 44, 36, Qt::AlignRight, true},        {"state", 94, 90, Qt::AlignLeft, true},
    {"service", 80, 72, Qt::AlignLeft, true},    {"role", 76, 72, Qt::AlignLeft, true},
    {"peer", 140, 140, Qt::AlignLeft, true},     {"client", 118, 84, Qt::AlignLeft, true},
    {"age", 76, 74, Qt::AlignRight, true},       {"in_s", 52, 50, Qt::AlignRight, true},
    {"out_s", 58, 58, Qt::AlignRight, true},     {"spark", 72, 60, Qt::AlignLeft, true},
    {"queue", 60, 56, Qt::AlignRight, true},     {"rtt", 58, 56, Qt::AlignRight, true},
    {"self_id", 100, 84, Qt::AlignRight, false}, {"since", 152, 146, Qt::AlignLeft, false},
    {"last", 168, 120, Qt::AlignLeft, false},    {"rx_n", 80, 64, Qt::AlignRight, false},
    {"tx_n", 80, 64, Qt::AlignRight, false},     {"rx_b", 84, 72, Qt::AlignRight, false},
    {"tx_b", 84, 72, Qt::AlignRight, false},     {"inflight", 72, 64, Qt::AlignRight, false},
    {"err", 60, 52, Qt::AlignRight, false},      {"drop", 76, 64, Qt::AlignRight, false},
    {"hb", 84, 72, Qt::AlignRight, false},       {"fmt", 70, 56, Qt::AlignLeft, false},
    {"tls", 70, 56, Qt::AlignLeft, false},       {"tags", 90, 60, Qt::AlignLeft, false},
    {"note", 140, 80, Qt::AlignLeft, false},     {"kick", 66, 64, Qt::AlignHCenter, true},
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
    case ConnectionColumn::Format:
        //: of messages: array or string
        return ConnectionColumns::tr("Format");
    case ConnectionColumn::Tls:
        return QStringLiteral("TLS");
    case ConnectionColumn::Tags:
        return ConnectionColumns::tr("Tags");
    case ConnectionColumn::Note:
        return ConnectionColumns::tr("Note");
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
