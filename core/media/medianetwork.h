// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QString>

#include <functional>

namespace Switchboard {

//! What a download needs to know of the network. Tests bring their own.
struct MediaNetwork {
    using Addresses = Result<QList<QHostAddress>>;
    //! Looks \a name up and answers at most once, on the thread of \a context unless that is gone.
    using Lookup = std::function<void(const QString &name, QObject *context,
                                      const std::function<void(const Addresses &)> &done)>;

    Lookup lookup;
    std::function<bool(const QHostAddress &)> isPublic;
};

//! The resolver of the system, and isPublicAddress().
[[nodiscard]] MediaNetwork systemNetwork();

} // namespace Switchboard
