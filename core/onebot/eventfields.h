// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/eventkinds.h"

#include <initializer_list>

//! The words in which the kinds of events are written down.
namespace Switchboard::EventFields {

//! Required fields; names are Latin-1.
[[nodiscard]] EventField field(const char *name, EventFieldType type);
//! An Int64.
[[nodiscard]] EventField number(const char *name);
[[nodiscard]] EventField text(const char *name);
[[nodiscard]] EventField choice(const char *name, std::initializer_list<const char *> allowed);
[[nodiscard]] EventField object(const char *name, const QList<EventField> &fields);
//! `sender` of messages; every field of it may be missing.
[[nodiscard]] EventField privateSender();
[[nodiscard]] EventField groupSender();

[[nodiscard]] EventField nullable(EventField field);
[[nodiscard]] EventField optional(EventField field);

[[nodiscard]] EventKind kind(const char *id, std::initializer_list<const char *> subTypes,
                             const QList<EventField> &fields);

} // namespace Switchboard::EventFields
