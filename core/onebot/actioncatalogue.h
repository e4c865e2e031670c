// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/actionspec.h"

namespace Switchboard {

//! Every action this program knows, whether or not a backend serves it. Any thread.
class ActionCatalogue final
{
public:
    //! The action called exactly \a name, without suffix, or null.
    [[nodiscard]] static const ActionSpec *find(const QString &name);
    //! All of them, in no special order.
    [[nodiscard]] static const QList<ActionSpec> &actions();
};

} // namespace Switchboard
