// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/actions/worldactions.h"

namespace Switchboard {

namespace {

WorldAction find(const QString &action)
{
    static const WorldActionTable all = [] {
        WorldActionTable joined;
        for (const WorldActionTable *part :
             {&WorldActions::lookups(), &WorldActions::groups(), &WorldActions::people(),
              &WorldActions::files(), &WorldActions::keepsakes(), &WorldActions::account()})
            joined.insert(*part);
        return joined;
    }();
    return all.value(action);
}

} // namespace

std::optional<ActionResult> runWorldAction(const WorldCall &call)
{
    const WorldAction action = find(call.call.action);
    if (!action)
        return std::nullopt;
    return action(call);
}

bool isWorldAction(const QString &action)
{
    return find(action) != nullptr;
}

} // namespace Switchboard
