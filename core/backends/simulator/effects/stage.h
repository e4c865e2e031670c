// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/world/world.h"
#include "core/onebot/event.h"

#include <QJsonObject>
#include <QList>

namespace Switchboard {

//! One change of the world under way: what it is made in, and whom it is told to once the store has
//! it. I/O thread.
class Stage final
{
public:
    //! \a timeMs: wall clock.
    Stage(World &world, qint64 timeMs) : m_world(world), m_timeMs(timeMs) { }

    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] const World &world() const { return m_world; }
    //! Seconds since 1970.
    [[nodiscard]] qint64 time() const { return m_timeMs / 1000; }
    [[nodiscard]] qint64 timeMs() const { return m_timeMs; }

    //! An event for one account. \a fields hold `post_type`, the type below it and the rest.
    void tell(qint64 selfId, const QJsonObject &fields);
    //! An event that is complete already.
    void tell(const Event &event) { m_events.append(event); }
    //! The same event for every account in the group.
    void tellGroup(qint64 groupId, const QJsonObject &fields);
    //! What was told so far.
    [[nodiscard]] const QList<Event> &events() const { return m_events; }

private:
    World &m_world;
    qint64 m_timeMs;
    QList<Event> m_events;
};

//! What Event::kind is for an event with these fields: `message_sent.group`, `notice.notify`.
[[nodiscard]] QString kindOf(const QJsonObject &fields);

//! The fields of a notice; \a subType may be empty (events.json).
[[nodiscard]] QJsonObject notice(const QString &type, const QString &subType,
                                 const QJsonObject &fields);

} // namespace Switchboard
