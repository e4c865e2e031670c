// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

namespace Switchboard {

//! Tells the service manager that started the program what has become of it, as sd_notify(3) does:
//! \a state is `READY=1` or `STOPPING=1`. False when nobody asked to be told or the message could
//! not be sent; the program goes on either way. Any thread.
bool notifyServiceManager(const QByteArray &state);

} // namespace Switchboard
