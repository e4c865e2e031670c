// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficcapture.h"
#include "core/traffic/trafficrecord.h"

#include <QHash>

namespace Switchboard {

//! Turns captures into records: reads each payload once, however many connections got it. Any
//! thread, one at a time.
class TrafficDigester final
{
public:
    [[nodiscard]] QList<TrafficRecord> digest(TrafficCaptures captures);

private:
    [[nodiscard]] TrafficMessagePtr messageOf(TrafficCapture &capture);
    [[nodiscard]] QString shared(const QString &text);

    static constexpr int MaxSharedTexts = 2000;
    QHash<QString, QString> m_texts; //!< types and services repeat: one copy of each
};

} // namespace Switchboard
