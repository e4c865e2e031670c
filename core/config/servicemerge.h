// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QStringList>

namespace Switchboard {

//! Two changes of one service put together.
struct ServiceMerge {
    ServiceSettings merged; //!< in a conflict it has my value
    QStringList conflicts; //!< fields that both changed, and not to the same
    QStringList taken; //!< fields that only they changed
    QStringList kept; //!< fields that only I changed
};

//! Puts together what \a mine and \a theirs changed in \a base, field by field. `enabled` is always
//! theirs: switching a service is no edit of its settings.
[[nodiscard]] ServiceMerge mergeService(const ServiceSettings &base, const ServiceSettings &mine,
                                        const ServiceSettings &theirs);

//! \a theirs with the change from \a base to \a mine made in it, entry by entry and field by field;
//! mine wins. For taking one change back after others have followed. Keys that are not known are
//! mine.
[[nodiscard]] Configuration mergeConfiguration(const Configuration &base, const Configuration &mine,
                                               const Configuration &theirs);

} // namespace Switchboard
