// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkconnection.h"

#include <QJsonObject>
#include <QList>

#include <chrono>
#include <memory>

namespace Switchboard {

class CheckContext;

//! A connection that listens to events while the rules are tried.
class EventWatch final
{
public:
    //! One heartbeat event and when it came.
    struct Heartbeat {
        qint64 arrivedMs = 0; //!< monotonic
        QJsonObject event;
    };

    explicit EventWatch(CheckContext &context) : m_context(context) { }

    //! Opens the connection, on `/event` or else on `/`.
    void start();
    //! Takes what has come. Call now and then, so that the server's pings are answered.
    void serve();
    //! Waits until so many heartbeats have come, at most \a time. False: fewer came.
    bool waitForHeartbeats(qsizetype count, std::chrono::milliseconds time);

    //! The first text on the connection.
    [[nodiscard]] const std::optional<WireText> &first() const { return m_first; }
    //! How often the lifecycle event `connect` came.
    [[nodiscard]] int connects() const { return m_connects; }
    [[nodiscard]] const QList<Heartbeat> &heartbeats() const { return m_heartbeats; }
    //! How the connection ended by itself; empty = it has not.
    [[nodiscard]] const QString &end() const { return m_end; }

private:
    void take(const WireInput &input);

    CheckContext &m_context;
    std::unique_ptr<CheckConnection> m_connection;
    std::optional<WireText> m_first;
    QList<Heartbeat> m_heartbeats;
    QString m_end;
    int m_connects = 0;
};

} // namespace Switchboard
