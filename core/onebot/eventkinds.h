// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What a field of an event must be. Content is a string or an array of segments.
enum class EventFieldType { Int64, Int32, Boolean, String, Object, Array, Any, Content };

//! When a field of an event may be missing.
enum class EventFieldPresence {
    Required,
    Nullable, //!< must be there, but may be null
    Optional,
};

//! One field of an event.
struct EventField {
    QString name;
    EventFieldType type = EventFieldType::String;
    EventFieldPresence presence = EventFieldPresence::Required;
    QStringList allowed = {}; //!< of strings; empty = any
    QList<EventField> fields = {}; //!< of objects
};

//! One kind of event (protocol.md section 11).
struct EventKind {
    QString id; //!< `notice.group_ban`, for `notify` with its sub type: `notice.notify.poke`
    QStringList subTypes; //!< allowed values of `sub_type`, which is required; empty = has none
    QList<EventField> fields; //!< besides `time`, `self_id` and the types
};

//! Every kind of the standard and the common extensions.
[[nodiscard]] QList<EventKind> standardEventKinds();
[[nodiscard]] QList<EventKind> commonEventKinds();

} // namespace Switchboard
