// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/statetext.h"

#include "ui/support/corewords.h"
#include "ui/support/linktext.h"

#include <QCoreApplication>

namespace Switchboard {
namespace {

class StateTexts
{
    Q_DECLARE_TR_FUNCTIONS(StateTexts)
};

QString portInUseText(const ServiceFailure &failure)
{
    if (failure.ownerName.isEmpty())
        return StateTexts::tr("Port %1 is used by another program.").arg(failure.port);
    if (failure.ownerPid == 0)
        return StateTexts::tr("Port %1 is used by %2.").arg(failure.port).arg(failure.ownerName);
    return StateTexts::tr("Port %1 is used by %2 (pid %3).")
        .arg(QString::number(failure.port), failure.ownerName, QString::number(failure.ownerPid));
}

} // namespace

StateText stateText(const ServiceStatus &status)
{
    switch (status.state) {
    case ServiceState::Off:
        return {StateToken::Off, StateTexts::tr("Off", "service state")};
    case ServiceState::Starting:
        return {StateToken::Busy, StateTexts::tr("Starting")};
    case ServiceState::On:
        return status.links.isEmpty() ? StateText{StateToken::Ok, StateTexts::tr("Listening")}
                                      : linkStateText(status.links);
    case ServiceState::Quiescing:
        if (status.drainEndsMonotonicMs > 0)
            return {StateToken::Busy, StateTexts::tr("Draining")};
        return {StateToken::Busy, StateTexts::tr("Stopping")};
    case ServiceState::Draining:
        return {StateToken::Busy, StateTexts::tr("Stopping")};
    case ServiceState::Failed:
        if (status.failure.kind == FailureKind::PortInUse)
            return {StateToken::Error, StateTexts::tr("Port in use")};
        return {StateToken::Error, StateTexts::tr("Failed", "service state")};
    }
    Q_UNREACHABLE();
}

StateText stateText(SessionState state)
{
    switch (state) {
    case SessionState::Active:
        return {StateToken::Ok, StateTexts::tr("Active")};
    case SessionState::Idle:
        return {StateToken::Off, StateTexts::tr("Idle")};
    case SessionState::Slow:
        return {StateToken::Warn, StateTexts::tr("Slow")};
    case SessionState::NoReply:
        return {StateToken::Error, StateTexts::tr("No reply")};
    case SessionState::Draining:
        return {StateToken::Busy, StateTexts::tr("Draining")};
    case SessionState::Closed:
        return {StateToken::Off, StateTexts::tr("Closed")};
    }
    Q_UNREACHABLE();
}

QString roleText(SessionRole role)
{
    switch (role) {
    case SessionRole::Universal:
        return StateTexts::tr("Universal");
    case SessionRole::Api:
        return StateTexts::tr("API");
    case SessionRole::Event:
        return StateTexts::tr("Event", "role of a connection");
    }
    Q_UNREACHABLE();
}

QString failureText(const ServiceStatus &status)
{
    const ServiceFailure &failure = status.failure;
    switch (failure.kind) {
    case FailureKind::None:
        return {};
    case FailureKind::PortInUse:
        return portInUseText(failure);
    case FailureKind::PermissionDenied:
        return StateTexts::tr("Port %1 needs a privilege: ports below 1024 are reserved. Choose a "
                              "port from 1024 on.")
            .arg(failure.port != 0 ? failure.port : status.port);
    case FailureKind::AddressNotAvailable:
        return StateTexts::tr(
                   "%1 is not an address of this computer. Use 127.0.0.1, or 0.0.0.0 for "
                   "all of its addresses.")
            .arg(status.host);
    case FailureKind::TokenRequired:
        return StateTexts::tr("%1 can be reached from the network, so an access token is needed.")
            .arg(status.host);
    case FailureKind::InvalidConfiguration:
    case FailureKind::Other:
        return inOurWords(failure.message);
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
