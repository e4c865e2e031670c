// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/eventfields.h"

namespace Switchboard::EventFields {

namespace {

QStringList stringsOf(std::initializer_list<const char *> words)
{
    QStringList strings;
    strings.reserve(qsizetype(words.size()));
    for (const char *word : words)
        strings.append(QString::fromLatin1(word));
    return strings;
}

} // namespace

EventField field(const char *name, EventFieldType type)
{
    return {QString::fromLatin1(name), type};
}

EventField number(const char *name)
{
    return field(name, EventFieldType::Int64);
}

EventField text(const char *name)
{
    return field(name, EventFieldType::String);
}

EventField choice(const char *name, std::initializer_list<const char *> allowed)
{
    EventField result = text(name);
    result.allowed = stringsOf(allowed);
    return result;
}

EventField object(const char *name, const QList<EventField> &fields)
{
    EventField result = field(name, EventFieldType::Object);
    result.fields = fields;
    return result;
}

EventField privateSender()
{
    return object("sender",
                  {optional(number("user_id")), optional(text("nickname")),
                   optional(choice("sex", {"male", "female", "unknown"})),
                   optional(field("age", EventFieldType::Int32)), optional(number("group_id"))});
}

EventField groupSender()
{
    return object("sender",
                  {optional(number("user_id")), optional(text("nickname")), optional(text("card")),
                   optional(choice("sex", {"male", "female", "unknown"})),
                   optional(field("age", EventFieldType::Int32)), optional(text("area")),
                   optional(text("level")), optional(choice("role", {"owner", "admin", "member"})),
                   optional(text("title"))});
}

EventField nullable(EventField field)
{
    field.presence = EventFieldPresence::Nullable;
    return field;
}

EventField optional(EventField field)
{
    field.presence = EventFieldPresence::Optional;
    return field;
}

EventKind kind(const char *id, std::initializer_list<const char *> subTypes,
               const QList<EventField> &fields)
{
    return {QString::fromLatin1(id), stringsOf(subTypes), fields};
}

} // namespace Switchboard::EventFields
