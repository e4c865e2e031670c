// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/clientframe.h"
#include "core/check/wiretext.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace Switchboard {

//! What every message and frame of a server must keep to, whatever asked for it.
enum class WireRule {
    EventsWithoutEcho,
    EventFields,
    ResponsesWithoutPostType,
    ResponseShape,
    StrictJson,
    NoEventsOnApi,
    NoStrayResponse, //!< exactly one response for each request
    ServerFrames, //!< RFC 6455: no mask, no reserved bits, no fragments of control frames
};

//! Remembers what came over all connections of a check, and the first offence against each rule.
class WireLedger final
{
public:
    //! A whole text message of the server.
    void takeText(const WireText &text);
    void takeFrame(const ServerFrame &frame);
    //! \a what offends against \a rule; only the first of each rule is kept.
    void note(WireRule rule, const QString &what);

    //! The first offence; empty = none.
    [[nodiscard]] QString offence(WireRule rule) const { return m_offences.value(rule); }
    [[nodiscard]] int events() const { return m_events; }
    [[nodiscard]] int responses() const { return m_responses; }
    [[nodiscard]] int frames() const { return m_frames; }
    //! Of all events seen.
    [[nodiscard]] const QSet<qint64> &selfIds() const { return m_selfIds; }

private:
    void takeEvent(const WireText &text);
    void takeResponse(const WireText &text);

    QHash<WireRule, QString> m_offences;
    QSet<qint64> m_selfIds;
    int m_events = 0;
    int m_responses = 0;
    int m_frames = 0;
};

//! What is wrong with the fields that every event has (protocol.md section 11); empty = nothing.
[[nodiscard]] QString eventFault(const QJsonObject &event);

//! What is wrong with status, retcode and data of a response (section 7); empty = nothing.
[[nodiscard]] QString responseFault(const QJsonObject &response);

} // namespace Switchboard
