// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QJsonObject>
#include <QList>
#include <QString>

namespace Switchboard {

//! One message segment. Values in \a data are real values, never escaped.
struct Segment {
    QString type;
    QJsonObject data;

    friend bool operator==(const Segment &, const Segment &) = default;
};

using Message = QList<Segment>;

} // namespace Switchboard
