// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/trafficexport.h"

#include "core/onebot/jsonscanner.h"
#include "core/onebot/jsontext.h"
#include "core/support/redactor.h"

#include <QDateTime>
#include <QSaveFile>
#include <QStringDecoder>

#include <algorithm>

namespace Switchboard {

namespace {

void appendMember(QByteArray &line, QByteArrayView key, QByteArrayView json)
{
    line.append(line.isEmpty() ? "{\"" : ",\"").append(key).append("\":").append(json);
}

void appendText(QByteArray &line, QByteArrayView key, const QString &text)
{
    appendMember(line, key, toJsonText(text));
}

void appendNumber(QByteArray &line, QByteArrayView key, qint64 number)
{
    appendMember(line, key, QByteArray::number(number));
}

void appendPayload(QByteArray &line, const TrafficMessage &message)
{
    const QByteArrayView payload = message.payload();
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = redacted(decoder(payload));
    if (message.isJson) {
        QByteArray json = text.toUtf8();
        std::ranges::replace(json, '\n', ' '); // valid JSON has them between values only
        std::ranges::replace(json, '\r', ' ');
        if (JsonScanner({.maxDepth = JsonScanner::DepthCeiling}).scan(json)) {
            appendMember(line, "payload", json);
            return;
        }
    }
    if (decoder.hasError())
        appendMember(line, "payload_base64",
                     QByteArray('"' + payload.toByteArray().toBase64() + '"'));
    else
        appendText(line, "payload_text", text);
    if (message.size > payload.size())
        appendMember(line, "cut", "true");
}

} // namespace

QByteArray trafficLine(const TrafficRecord &record)
{
    const TrafficMessage &message = *record.message;
    QByteArray line;
    line.reserve(message.payload().size() + 240);
    appendNumber(line, "number", qint64(record.number));
    appendText(line, "time",
               QDateTime::fromMSecsSinceEpoch(record.wallMs).toUTC().toString(Qt::ISODateWithMs));
    appendText(line, "direction", toString(message.direction));
    appendNumber(line, "session", qint64(record.session.value()));
    appendText(line, "service", message.serviceId);
    appendText(line, "kind", toString(message.kind));
    appendText(line, "type", message.type);
    appendNumber(line, "size", message.size);
    if (record.latencyUs >= 0)
        appendMember(line, "latency_ms",
                     QByteArray::number(double(record.latencyUs) / 1000, 'f', 3));
    if (record.pair != 0)
        appendNumber(line, "pair", qint64(record.pair));
    if (message.kind == TrafficKind::Response)
        appendNumber(line, "retcode", message.retcode);
    if (message.simulated)
        appendMember(line, "simulated", "true");
    appendPayload(line, message);
    line.append('}');
    return line;
}

Result<void> exportTraffic(const QString &path, const QList<TrafficRecord> &records)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return Error{QStringLiteral("%1: %2; choose another place").arg(path, file.errorString())};
    for (const TrafficRecord &record : records) {
        const QByteArray line = trafficLine(record) + '\n';
        if (file.write(line) != line.size())
            break; // commit() fails too, and knows why
    }
    if (!file.commit())
        return Error{QStringLiteral("%1: %2; choose another place").arg(path, file.errorString())};
    return {};
}

} // namespace Switchboard
