// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/sessionrole.h"

namespace Switchboard {

QString toString(SessionRole role)
{
    switch (role) {
    case SessionRole::Universal:
        return QStringLiteral("universal");
    case SessionRole::Api:
        return QStringLiteral("api");
    case SessionRole::Event:
        return QStringLiteral("event");
    }
    Q_UNREACHABLE();
}

QByteArray roleHeader(SessionRole role)
{
    switch (role) {
    case SessionRole::Universal:
        return QByteArrayLiteral("Universal");
    case SessionRole::Api:
        return QByteArrayLiteral("API");
    case SessionRole::Event:
        return QByteArrayLiteral("Event");
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
