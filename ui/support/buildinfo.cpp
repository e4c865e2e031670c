// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/buildinfo.h"

namespace Switchboard {

QString buildCommit()
{
    return QStringLiteral(SWITCHBOARD_COMMIT);
}

} // namespace Switchboard
