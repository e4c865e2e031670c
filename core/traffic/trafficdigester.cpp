// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficdigester.h"

#include "core/traffic/trafficsummary.h"

namespace Switchboard {

QList<TrafficRecord> TrafficDigester::digest(TrafficCaptures captures)
{
    qsizetype rows = 0;
    for (const TrafficCapture &capture : captures)
        rows += capture.rows();
    QList<TrafficRecord> records;
    records.reserve(rows);
    for (TrafficCapture &capture : captures) {
        TrafficRecord record;
        record.wallMs = capture.wallMs;
        record.monotonicUs = capture.monotonicUs;
        record.latencyUs = capture.latencyUs;
        record.pair = capture.pair;
        record.message = messageOf(capture);
        for (qsizetype i = capture.phase; i < capture.receivers.size(); i += capture.stride) {
            record.number = capture.firstNumber + quint64(i);
            record.session = capture.receivers.at(i);
            records.append(record);
        }
        // The bytes are free when the last record that shares them has gone.
        if (!records.isEmpty() && records.constLast().message == record.message)
            records.last().cost = record.message->bytes.size()
                + record.message->summary.size() * qsizetype(sizeof(QChar));
    }
    return records;
}

TrafficMessagePtr TrafficDigester::messageOf(TrafficCapture &capture)
{
    auto message = std::make_shared<TrafficMessage>();
    message->kind = capture.kind;
    message->direction = capture.direction;
    message->simulated = capture.simulated;
    message->serviceId = shared(capture.serviceId);
    message->bytes = std::move(capture.bytes);
    message->offset = capture.offset;
    message->size = capture.size;
    const QByteArrayView payload = message->payload();
    TrafficDigest digest;
    switch (capture.kind) {
    case TrafficKind::Event:
    case TrafficKind::Meta:
        digest = digestEvent(payload, capture.type);
        break;
    case TrafficKind::Action:
        digest = digestAction(payload);
        break;
    case TrafficKind::Response:
        digest = digestResponse(payload, capture.request);
        break;
    case TrafficKind::Control:
    case TrafficKind::System:
        digest.type = capture.type;
        digest.summary = plainSummary(payload);
        break;
    }
    message->type = shared(digest.type);
    message->summary = digest.summary;
    message->retcode = digest.retcode;
    message->isJson = digest.isJson && message->size == payload.size();
    return message;
}

QString TrafficDigester::shared(const QString &text)
{
    const auto known = m_texts.constFind(text);
    if (known != m_texts.cend())
        return *known;
    if (m_texts.size() >= MaxSharedTexts)
        m_texts.clear();
    m_texts.insert(text, text);
    return text;
}

} // namespace Switchboard
