// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/remote/remotefailure.h"

namespace Switchboard {

QString toString(RemoteStep step)
{
    switch (step) {
    case RemoteStep::Lookup:
        return QStringLiteral("lookup");
    case RemoteStep::Connect:
        return QStringLiteral("connect");
    case RemoteStep::Encrypt:
        break;
    }
    return QStringLiteral("encrypt");
}

QString toString(RemoteProblem problem)
{
    switch (problem) {
    case RemoteProblem::Settings:
        return QStringLiteral("settings");
    case RemoteProblem::NameNotFound:
        return QStringLiteral("name-not-found");
    case RemoteProblem::LookupFailed:
        return QStringLiteral("lookup-failed");
    case RemoteProblem::Refused:
        return QStringLiteral("refused");
    case RemoteProblem::Unreachable:
        return QStringLiteral("unreachable");
    case RemoteProblem::TimedOut:
        return QStringLiteral("timed-out");
    case RemoteProblem::ProxyUnreachable:
        return QStringLiteral("proxy-unreachable");
    case RemoteProblem::ProxyDenied:
        return QStringLiteral("proxy-denied");
    case RemoteProblem::ProxyFailed:
        return QStringLiteral("proxy-failed");
    case RemoteProblem::CertificateRefused:
        return QStringLiteral("certificate-refused");
    case RemoteProblem::TlsFailed:
        return QStringLiteral("tls-failed");
    case RemoteProblem::Ended:
        break;
    }
    return QStringLiteral("ended");
}

} // namespace Switchboard
