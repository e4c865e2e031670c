// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/acts/worldacts.h"

namespace Switchboard {

std::optional<ActionResult> runWorldAct(const WorldCall &call)
{
    for (const WorldActionTable *table :
         {&WorldActs::groups(), &WorldActs::people(), &WorldActs::editing()}) {
        if (const WorldAction act = table->value(call.call.action))
            return act(call);
    }
    return std::nullopt;
}

} // namespace Switchboard
