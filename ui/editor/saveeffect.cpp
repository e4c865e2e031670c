// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/editor/saveeffect.h"

#include "core/config/configurationdiff.h"

#include <QCoreApplication>

namespace Switchboard {
namespace {

class EffectTexts
{
    Q_DECLARE_TR_FUNCTIONS(EffectTexts)
};

bool isRunning(const ServiceStatus *status)
{
    return status && status->state != ServiceState::Off && status->state != ServiceState::Failed;
}

QString restartText(const SaveEffect &effect)
{
    switch (effect.service) {
    case ServiceKind::WebSocketClient:
        return effect.connections > 0 ? EffectTexts::tr(
                   "Reconnects: %n connection(s) close and come back.", nullptr, effect.connections)
                                      : EffectTexts::tr("Reconnects; nothing is connected now.");
    case ServiceKind::HttpPost:
        return EffectTexts::tr("Restarts the service; events go to the new place.");
    default:
        return effect.connections > 0
            ? EffectTexts::tr("Restarts the listener and drops %n connection(s).", nullptr,
                              effect.connections)
            : EffectTexts::tr("Restarts the listener; nobody is connected.");
    }
}

QString newTokenText(const SaveEffect &effect)
{
    if (effect.service == ServiceKind::WebSocketClient)
        return EffectTexts::tr("Reconnects with the new token.");
    return effect.connections > 0
        ? EffectTexts::tr("The new token disconnects %n connection(s).", nullptr,
                          effect.connections)
        : EffectTexts::tr("The new token applies at once; nobody is connected.");
}

} // namespace

SaveEffect saveEffect(const ServiceSettings *before, const ServiceSettings &after,
                      const ServiceStatus *status)
{
    using Kind = SaveEffect::Kind;
    if (!before)
        return {.kind = after.enabled ? Kind::Add : Kind::AddOff};
    ServiceChanges changes = serviceChanges(*before, after);
    changes.setFlag(ServiceChange::EnabledChanged, false); // the switch is not the editor's
    if (!changes)
        return {.kind = Kind::Nothing};
    const bool restarts = changes.testAnyFlags(ServiceChange::Restart | ServiceChange::Replace);
    if (!isRunning(status)) {
        const bool triesAgain = status && status->wanted && mayMendStart(*before, after);
        return {.kind = triesAgain ? Kind::StartAgain : Kind::Later};
    }
    if (restarts)
        return {.kind = Kind::Restart, .connections = status->sessions, .service = after.kind};
    if (changes.testFlag(ServiceChange::Reauthenticate))
        return {.kind = Kind::NewToken, .connections = status->sessions, .service = after.kind};
    return {.kind = Kind::Live};
}

QString saveEffectText(const SaveEffect &effect)
{
    using Kind = SaveEffect::Kind;
    switch (effect.kind) {
    case Kind::Nothing:
        return EffectTexts::tr("Nothing has changed.");
    case Kind::Add:
        return EffectTexts::tr("The service is added and switched on.");
    case Kind::AddOff:
        return EffectTexts::tr("The service is added and stays off.");
    case Kind::Later:
        return EffectTexts::tr("Takes effect when the service is switched on.");
    case Kind::Live:
        return EffectTexts::tr("Applies at once; connections stay.");
    case Kind::NewToken:
        return newTokenText(effect);
    case Kind::Restart:
        return restartText(effect);
    case Kind::StartAgain:
        return EffectTexts::tr("The service tries to start again.");
    }
    Q_UNREACHABLE();
}

QString saveButtonText(const SaveEffect &effect)
{
    switch (effect.kind) {
    case SaveEffect::Kind::Restart:
        return effect.service == ServiceKind::WebSocketClient
            ? EffectTexts::tr("Save and reconnect")
            : EffectTexts::tr("Save and restart");
    case SaveEffect::Kind::Add:
    case SaveEffect::Kind::AddOff:
        return EffectTexts::tr("Add service");
    default:
        return EffectTexts::tr("Save");
    }
}

} // namespace Switchboard
