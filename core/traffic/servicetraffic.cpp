// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/servicetraffic.h"

#include "core/journal/journalscribe.h"
#include "core/net/websocketframe.h"

#include <utility>

namespace Switchboard {

void ServiceTraffic::attach(TrafficRecorder *recorder, const QString &serviceId, Source source)
{
    m_recorder = recorder;
    m_serviceId = serviceId;
    m_simulated = source == Source::Simulator;
}

TrafficCapture ServiceTraffic::captureFor(SessionId session) const
{
    TrafficCapture capture;
    capture.serviceId = m_serviceId;
    capture.simulated = m_simulated;
    capture.receivers = {session};
    return capture;
}

TrafficCapture ServiceTraffic::eventCapture(const QByteArray &frame, const QString &kind) const
{
    TrafficCapture capture;
    capture.serviceId = m_serviceId;
    capture.simulated = m_simulated;
    capture.kind =
        kind.startsWith(QLatin1String("meta_event")) ? TrafficKind::Meta : TrafficKind::Event;
    capture.type = kind;
    capture.bytes = frame;
    capture.offset = frameHeaderSize(frame);
    return capture;
}

void ServiceTraffic::eventJoined(const QByteArray &frame, const QString &kind)
{
    if (isOn())
        m_batch.push_back(eventCapture(frame, kind));
}

void ServiceTraffic::batchSent(const QList<SessionId> &receivers)
{
    std::vector<TrafficCapture> batch = std::exchange(m_batch, {});
    if (receivers.isEmpty() || !isOn())
        return;
    for (TrafficCapture &capture : batch) {
        capture.receivers = receivers;
        m_recorder->add(std::move(capture));
    }
}

void ServiceTraffic::eventSent(SessionId session, const QByteArray &frame, const QString &kind)
{
    if (!isOn())
        return;
    TrafficCapture capture = eventCapture(frame, kind);
    capture.receivers = {session};
    m_recorder->add(std::move(capture));
}

TrafficCall ServiceTraffic::actionReceived(SessionId session, QByteArrayView payload)
{
    return isOn() ? m_recorder->addAction(captureFor(session), payload) : TrafficCall();
}

void ServiceTraffic::responseSent(SessionId session, const TrafficCall &call,
                                  const QByteArray &payload)
{
    if (!isOn())
        return;
    TrafficCapture capture = captureFor(session);
    capture.bytes = payload;
    m_recorder->addResponse(std::move(capture), call);
}

void ServiceTraffic::controlFrame(SessionId session, TrafficDirection direction,
                                  const QString &name, const QByteArray &payload)
{
    if (!isOn())
        return;
    TrafficCapture capture = captureFor(session);
    capture.kind = TrafficKind::Control;
    capture.direction = direction;
    capture.simulated = false;
    capture.type = name;
    capture.bytes = payload;
    m_recorder->add(std::move(capture));
}

void ServiceTraffic::sessionOpened(const SessionInfo &session)
{
    if (!isOn())
        return;
    TrafficCapture capture = captureFor(session.id);
    capture.kind = TrafficKind::System;
    capture.direction = TrafficDirection::None;
    capture.simulated = false;
    capture.type = QStringLiteral("connected");
    capture.bytes =
        QString(toString(session.role) + u' ' + session.peer() + u' '
                + (session.clientName.isEmpty() ? session.userAgent : session.clientName))
            .toUtf8();
    m_recorder->add(std::move(capture));
}

void ServiceTraffic::sessionEnded(const SessionInfo &session, const CloseInfo &close)
{
    if (!isOn())
        return;
    TrafficCapture capture = captureFor(session.id);
    capture.kind = TrafficKind::System;
    capture.direction = TrafficDirection::None;
    capture.simulated = false;
    capture.type = QStringLiteral("disconnected");
    QString text = close.code ? QString::number(*close.code) : QString();
    if (!close.reason.isEmpty())
        text += u' ' + close.reason;
    if (close.abortCause != AbortCause::None)
        text += u' ' + toString(close.abortCause);
    capture.bytes = text.trimmed().toUtf8();
    m_recorder->add(std::move(capture));
}

} // namespace Switchboard
