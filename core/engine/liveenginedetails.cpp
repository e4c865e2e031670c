// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

// What LiveEngine tells about one session; its life is in liveengine.cpp.

#include "core/engine/liveengine.h"

namespace Switchboard {

void LiveEngine::requestSessionDetails(SessionId session)
{
    const Session *found = m_services.registry().find(session);
    Q_EMIT sessionDetails(found ? found->details() : SessionDetails{.id = session});
}

} // namespace Switchboard
