// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/event.h"

#include "core/onebot/cqcode.h"
#include "core/onebot/jsontext.h"
#include "core/onebot/messagecodec.h"

#include <array>

namespace Switchboard {

namespace {

// People read events from left to right: what it is comes first, the rest is sorted.
constexpr std::array LeadingKeys{QLatin1String("post_type"),       QLatin1String("message_type"),
                                 QLatin1String("notice_type"),     QLatin1String("request_type"),
                                 QLatin1String("meta_event_type"), QLatin1String("sub_type")};

// Written from the other members of Event, or never: bots take a frame with `echo` for a response.
constexpr std::array ReservedKeys{QLatin1String("time"), QLatin1String("self_id"),
                                  QLatin1String("echo")};

// Of events with a message; elsewhere they are fields as any other (`message` of bot_offline).
constexpr std::array MessageKeys{QLatin1String("message"), QLatin1String("raw_message"),
                                 QLatin1String("message_format")};

void appendMember(QByteArray &frame, QByteArrayView key, const QByteArray &json)
{
    frame.append(",\"").append(key).append("\":").append(json);
}

void appendMessage(QByteArray &frame, const Message &message, MessageFormat format)
{
    const QByteArray raw = toJsonText(cqStringOf(message));
    const bool asArray = format == MessageFormat::Array;
    appendMember(frame, "message", asArray ? toJsonText(messageToJson(message)) : raw);
    appendMember(frame, "raw_message", raw);
    appendMember(frame, "message_format",
                 asArray ? QByteArrayLiteral("\"array\"") : QByteArrayLiteral("\"string\""));
}

} // namespace

QByteArray encodeEvent(const Event &event, MessageFormat format)
{
    QByteArray frame = "{\"time\":" + QByteArray::number(event.time);
    appendMember(frame, "self_id", QByteArray::number(event.selfId));
    QJsonObject rest = event.fields;
    for (const QLatin1String key : ReservedKeys)
        rest.remove(key);
    for (const QLatin1String key : MessageKeys) {
        if (event.hasMessage)
            rest.remove(key);
    }
    for (const QLatin1String key : LeadingKeys) {
        const auto it = rest.constFind(key);
        if (it == rest.constEnd())
            continue;
        appendMember(frame, QByteArrayView(key.data(), key.size()), toJsonText(it.value()));
        rest.remove(key);
    }
    if (!rest.isEmpty()) {
        const QByteArray members = toJsonText(rest);
        frame.append(',').append(QByteArrayView(members).sliced(1, members.size() - 2));
    }
    if (event.hasMessage)
        appendMessage(frame, event.message, format);
    frame.append('}');
    return frame;
}

} // namespace Switchboard
