// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace Switchboard::Testing {

//! A request that two readers could understand in two ways, or that is no request at all.
struct HostileRequest {
    QString name;
    QByteArray bytes;
};

//! The cases of tests/data/hostile_requests.json.
[[nodiscard]] QList<HostileRequest> hostileRequests();

} // namespace Switchboard::Testing
