// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

namespace Switchboard {

//! What may be fetched from the network for a parameter `file`.
struct MediaSettings {
    bool allowHttp = false; //!< whether http:// and https:// are fetched at all
    bool allowPrivateAddresses = false; //!< also from this machine and its networks
    qint64 maxBytes = qint64(30) * 1024 * 1024; //!< of one download
    int timeoutMs = 15'000; //!< for one download as a whole: name, redirects and content
    int maxRedirects = 5; //!< 0 = none is followed

    bool operator==(const MediaSettings &) const = default;
};

} // namespace Switchboard
