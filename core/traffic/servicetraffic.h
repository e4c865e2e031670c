// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/closeinfo.h"
#include "core/sessions/sessioninfo.h"
#include "core/traffic/trafficrecorder.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace Switchboard {

//! One service's line to the recorder; does nothing without one, or while nothing is recorded.
//! I/O thread.
class ServiceTraffic final
{
public:
    enum class Source { Account, Simulator };

    //! \a recorder must outlive this, or be null.
    void attach(TrafficRecorder *recorder, const QString &serviceId, Source source);
    [[nodiscard]] bool isOn() const { return m_recorder && m_recorder->isRecording(); }

    //! An event joined the batch of this loop turn; \a frame is shared, not copied.
    void eventJoined(const QByteArray &frame, const QString &kind);
    //! The batch goes to \a receivers now.
    void batchSent(const QList<SessionId> &receivers);
    //! One event goes to one session.
    void eventSent(SessionId session, const QByteArray &frame, const QString &kind);
    [[nodiscard]] TrafficCall actionReceived(SessionId session, QByteArrayView payload);
    void responseSent(SessionId session, const TrafficCall &call, const QByteArray &payload);
    //! \a name is `ping`, `pong` or `close`.
    void controlFrame(SessionId session, TrafficDirection direction, const QString &name,
                      const QByteArray &payload);
    void sessionOpened(const SessionInfo &session);
    void sessionEnded(const SessionInfo &session, const CloseInfo &close);

private:
    [[nodiscard]] TrafficCapture captureFor(SessionId session) const;
    [[nodiscard]] TrafficCapture eventCapture(const QByteArray &frame, const QString &kind) const;

    TrafficRecorder *m_recorder = nullptr;
    QString m_serviceId;
    bool m_simulated = false;
    std::vector<TrafficCapture> m_batch;
};

} // namespace Switchboard
