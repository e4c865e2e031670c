// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/wireledger.h"

#include "core/check/fieldtypes.h"
#include "core/onebot/jsonscanner.h"

namespace Switchboard {

namespace {

constexpr int Done = 0;
constexpr int Accepted = 1;

QString detailFieldOf(const QString &postType)
{
    static const QHash<QString, QString> fields{
        {QStringLiteral("message"), QStringLiteral("message_type")},
        {QStringLiteral("message_sent"), QStringLiteral("message_type")},
        {QStringLiteral("notice"), QStringLiteral("notice_type")},
        {QStringLiteral("request"), QStringLiteral("request_type")},
        {QStringLiteral("meta_event"), QStringLiteral("meta_event_type")}};
    return fields.value(postType);
}

} // namespace

void WireLedger::note(WireRule rule, const QString &what)
{
    if (!m_offences.contains(rule))
        m_offences.insert(rule, what);
}

void WireLedger::takeText(const WireText &text)
{
    JsonScanner scanner;
    if (!scanner.scan(text.bytes))
        note(WireRule::StrictJson,
             QStringLiteral("%1 at byte %2 of: %3")
                 .arg(scanner.error())
                 .arg(scanner.errorOffset())
                 .arg(excerpt(text.bytes)));
    if (text.kind == TextKind::Event)
        takeEvent(text);
    else if (text.kind == TextKind::Response)
        takeResponse(text);
    else
        note(WireRule::ResponseShape,
             QStringLiteral("neither event nor response: %1").arg(excerpt(text.bytes)));
}

void WireLedger::takeEvent(const WireText &text)
{
    ++m_events;
    m_selfIds.insert(text.object.value(QLatin1String("self_id")).toInteger());
    if (text.object.contains(QLatin1String("echo")))
        note(
            WireRule::EventsWithoutEcho,
            QStringLiteral("an event %1 has an echo: %2").arg(text.summary(), excerpt(text.bytes)));
    const QString fault = eventFault(text.object);
    if (!fault.isEmpty())
        note(WireRule::EventFields, fault + QStringLiteral(": ") + excerpt(text.bytes));
}

void WireLedger::takeResponse(const WireText &text)
{
    ++m_responses;
    if (text.object.contains(QLatin1String("post_type")))
        note(WireRule::ResponsesWithoutPostType,
             QStringLiteral("a response has post_type: %1").arg(excerpt(text.bytes)));
    const QString fault = responseFault(text.object);
    if (!fault.isEmpty())
        note(WireRule::ResponseShape, fault + QStringLiteral(": ") + excerpt(text.bytes));
}

void WireLedger::takeFrame(const ServerFrame &frame)
{
    constexpr qsizetype MaxControlBytes = 125;
    ++m_frames;
    if (frame.isMasked)
        note(WireRule::ServerFrames, QStringLiteral("a frame is masked"));
    if (frame.reservedBits != 0)
        note(WireRule::ServerFrames, QStringLiteral("a reserved bit is set"));
    if (frame.opcode >= FrameOpcode::Close
        && (!frame.isFinal || frame.payload.size() > MaxControlBytes))
        note(WireRule::ServerFrames,
             QStringLiteral("a control frame is fragmented or longer than 125 bytes"));
    if (frame.opcode > FrameOpcode::Pong
        || (frame.opcode > FrameOpcode::Binary && frame.opcode < FrameOpcode::Close))
        note(WireRule::ServerFrames, QStringLiteral("opcode %1 is reserved").arg(frame.opcode));
}

QString eventFault(const QJsonObject &event)
{
    for (const char *name : {"time", "self_id"}) {
        if (!isInteger(event.value(QLatin1String(name))))
            return QStringLiteral("%1 of an event is no integer").arg(QLatin1String(name));
    }
    const QString postType = event.value(QLatin1String("post_type")).toString();
    const QString detail = detailFieldOf(postType);
    if (detail.isEmpty())
        return QStringLiteral("post_type \"%1\" does not exist").arg(postType);
    if (event.value(detail).toString().isEmpty())
        return QStringLiteral("%1 is missing").arg(detail);
    return {};
}

QString responseFault(const QJsonObject &response)
{
    const QString status = response.value(QLatin1String("status")).toString();
    const QJsonValue retcode = response.value(QLatin1String("retcode"));
    const QJsonValue data = response.value(QLatin1String("data"));
    if (!isInteger(retcode))
        return QStringLiteral("retcode is no integer");
    if (data.isUndefined())
        return QStringLiteral("data is missing");
    const qint64 code = retcode.toInteger();
    QString expected = QStringLiteral("failed");
    if (code == Done)
        expected = QStringLiteral("ok");
    else if (code == Accepted)
        expected = QStringLiteral("async");
    if (status != expected)
        return QStringLiteral("retcode %1 comes with status \"%2\"").arg(code).arg(status);
    if (code != Done && !data.isNull())
        return QStringLiteral("data is not null, with retcode %1").arg(code);
    return {};
}

} // namespace Switchboard
