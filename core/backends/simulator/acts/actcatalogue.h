// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/actionspec.h"

#include <QList>
#include <QString>

namespace Switchboard {

//! Everything the operator can let happen in the simulator: what the page, `switchboardctl
//! simulate` and scenarios have to say. Any thread.
//!
//! Every act may name the account it is about with `self_id`; without it the first account that is
//! concerned is meant, and events go to all that see them.
class ActCatalogue final
{
public:
    //! The act called exactly \a name, or null.
    [[nodiscard]] static const ActionSpec *find(const QString &name);
    //! All of them, in the order in which help pages list them.
    [[nodiscard]] static const QList<ActionSpec> &acts();
};

} // namespace Switchboard
