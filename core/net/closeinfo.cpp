// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/closeinfo.h"

namespace Switchboard {

QString toString(ClosedBy by)
{
    return by == ClosedBy::Peer ? QStringLiteral("peer") : QStringLiteral("us");
}

QString toString(AbortCause cause)
{
    switch (cause) {
    case AbortCause::None:
        return QStringLiteral("none");
    case AbortCause::CloseTimeout:
        return QStringLiteral("close-timeout");
    case AbortCause::Slow:
        return QStringLiteral("slow");
    case AbortCause::Silent:
        return QStringLiteral("silent");
    case AbortCause::MessageDeadline:
        return QStringLiteral("message-deadline");
    case AbortCause::DrainViolation:
        return QStringLiteral("drain-violation");
    case AbortCause::Aborted:
        return QStringLiteral("aborted");
    case AbortCause::ConnectionLost:
        return QStringLiteral("connection-lost");
    }
    Q_UNREACHABLE();
}

QString describeClose(const CloseInfo &close)
{
    QString text = QStringLiteral("closed by ") + toString(close.by) + QStringLiteral(", ");
    text += close.code         ? QString::number(*close.code)
        : close.closeFrameSeen ? QStringLiteral("no code")
                               : QStringLiteral("no Close frame");
    if (!close.reason.isEmpty())
        text += QStringLiteral(" \"") + close.reason + QLatin1Char('"');
    text += close.clean ? QStringLiteral(", clean") : QStringLiteral(", not clean");
    if (close.abortCause != AbortCause::None)
        text += QStringLiteral(" (") + toString(close.abortCause) + QLatin1Char(')');
    return text;
}

} // namespace Switchboard
