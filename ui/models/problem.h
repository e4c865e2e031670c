// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"
#include "ui/widgets/bannerarea.h"

#include <QList>
#include <QString>

namespace Switchboard {

//! Something that is wrong until somebody mends it. Texts are plain text in the language of the
//! program.
struct Problem {
    QString id; //!< a second problem with the same id takes the place of the first
    qint64 sinceMs = 0; //!< wall clock, milliseconds since 1970
    StateToken token = StateToken::Error;
    QString serviceId; //!< empty = none in particular
    QString service; //!< its name
    QString what; //!< short, without a full stop
    QString why;
    QList<BannerAction> fixes;
};

} // namespace Switchboard
