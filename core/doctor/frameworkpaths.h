// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/remote/remotetarget.h"

#include <QJsonArray>
#include <QList>
#include <QString>

namespace Switchboard {

//! Where a framework waits for reverse WebSocket connections when nobody changed it.
struct FrameworkPath {
    QString framework;
    quint16 port = 0;
    QString path;
};

[[nodiscard]] const QList<FrameworkPath> &frameworkPaths();

//! The URLs that \a target may have meant: the same host and port with the paths of frameworks,
//! those of this port first. Each has `framework`, `path` and `url`.
[[nodiscard]] QJsonArray suggestedUrls(const RemoteTarget &target);

} // namespace Switchboard
