// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/eventkinds.h"
#include "core/support/result.h"

#include <QJsonObject>

namespace Switchboard {

//! The kinds of events this program knows. Any thread.
class EventCatalogue final
{
public:
    //! All of them, in no special order.
    [[nodiscard]] static const QList<EventKind> &kinds();
    //! The kind of \a event as its types say it, or null.
    [[nodiscard]] static const EventKind *kindOf(const QJsonObject &event);
};

//! Whether \a event is an event as bots expect it: `time`, `self_id`, `post_type` and the type
//! below it, no `echo`, and for a kind of the catalogue its required fields, their types and
//! allowed values. Further fields and other kinds are fine. The error begins with the field:
//! `event.sender.level: not a string`.
[[nodiscard]] Result<void> checkEvent(const QJsonValue &event);

} // namespace Switchboard
