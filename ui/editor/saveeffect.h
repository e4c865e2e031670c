// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/services/servicestatus.h"

#include <QString>

namespace Switchboard {

//! What saving would do to the service that runs.
struct SaveEffect {
    enum class Kind {
        Nothing, //!< no field changed
        Add, //!< a new service, which is switched on
        AddOff, //!< a new service that stays off
        Later, //!< the service is off: with the next start
        Live, //!< at once, connections stay
        NewToken, //!< connections with the old token are closed
        Restart, //!< the listener closes and opens again, or we connect anew; connections are
                 //!< dropped
        StartAgain, //!< it had failed to start and tries again
    };

    Kind kind = Kind::Nothing;
    int connections = 0; //!< that will be dropped
    ServiceKind service = ServiceKind::WebSocketServer; //!< what it is done to
};

//! \a before is null for a new service; \a status is null when nothing runs for it.
[[nodiscard]] SaveEffect saveEffect(const ServiceSettings *before, const ServiceSettings &after,
                                    const ServiceStatus *status);
//! One sentence in the user's language.
[[nodiscard]] QString saveEffectText(const SaveEffect &effect);
//! `Save`, `Save and restart` and the like.
[[nodiscard]] QString saveButtonText(const SaveEffect &effect);

} // namespace Switchboard
