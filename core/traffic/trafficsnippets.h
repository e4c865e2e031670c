// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QString>

namespace Switchboard {

//! Commands that send an action again, for a terminal or an editor. The access token is never in
//! them: they read it from the environment variable ONEBOT_ACCESS_TOKEN.

//! Whether \a message is an action in JSON, which is what a client can send.
[[nodiscard]] bool canBeSent(const TrafficMessage &message);
//! A command line of `wscat` for a POSIX shell; \a url is the service's, `ws://host:port/`.
[[nodiscard]] QString wscatCommand(const TrafficMessage &message, const QString &url);
//! A program for Python's `websockets` that sends the action and prints what comes back.
[[nodiscard]] QString pythonProgram(const TrafficMessage &message, const QString &url);

} // namespace Switchboard
