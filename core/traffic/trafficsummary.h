// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/jsonscanner.h"
#include "core/traffic/trafficrecord.h"

#include <QByteArrayView>
#include <QString>

namespace Switchboard {

//! What stands in a row of the traffic besides times and sizes: pure functions of the payload. They
//! have no words of their own, only what was sent.
struct TrafficDigest {
    QString type;
    QString summary; //!< one line, at most TrafficSummaryLength characters
    int retcode = 0;
    bool isJson = false;
};

//! Of an event; \a kind is known, for example `message.group`, `meta_event.lifecycle`.
[[nodiscard]] TrafficDigest digestEvent(QByteArrayView payload, const QString &kind);
//! Of a client's frame, which may be anything.
[[nodiscard]] TrafficDigest digestAction(QByteArrayView payload);
//! Of a response to \a request, which may be empty.
[[nodiscard]] TrafficDigest digestResponse(QByteArrayView payload, QByteArrayView request);
//! Of what is no JSON: its first line.
[[nodiscard]] QString plainSummary(QByteArrayView payload);

} // namespace Switchboard
