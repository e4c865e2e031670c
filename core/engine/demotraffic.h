// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessioninfo.h"
#include "core/traffic/trafficrecorder.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>

namespace Switchboard {

//! Makes up messages for the synthetic sessions of the demo: events, heartbeats, actions and their
//! answers some time later, a failure now and then, a large picture rarely.
class DemoTraffic final
{
public:
    //! \a recorder must outlive this.
    explicit DemoTraffic(TrafficRecorder &recorder);

    void sessionOpened(const SessionInfo &session);
    void sessionEnded(SessionId session);
    //! Records the messages of the time since the last call. \a perSecond counts all sessions
    //! together.
    void advance(double perSecond, qint64 nowUs, qint64 wallMs);

private:
    struct Peer {
        SessionId id;
        QString serviceId;
        SessionRole role = SessionRole::Universal;
    };
    struct Due {
        qint64 atUs = 0;
        TrafficCapture capture;
        TrafficCall call;
    };

    void addOne(qint64 atUs, qint64 wallMs);
    void addEvent(TrafficCapture capture, int dice);
    void addAction(TrafficCapture capture, qint64 atUs);
    void answerFirst(qint64 nowUs, qint64 wallMs);
    [[nodiscard]] QByteArray groupMessage();

    TrafficRecorder &m_recorder;
    QRandomGenerator m_random;
    QList<Peer> m_peers; //!< in the order of their ids
    QList<Due> m_due; //!< answers on their way, soonest first
    QByteArray m_picture; //!< an action that carries one
    double m_owed = 0;
    qint64 m_lastUs = 0;
    quint64 m_count = 0;
    quint64 m_actions = 0;
};

} // namespace Switchboard
