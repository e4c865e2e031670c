// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QString>

namespace Switchboard {

//! What the text of a parameter `file` means, before anything is looked at or fetched.
struct MediaLocation {
    enum class Kind {
        Inline, //!< text is the whole parameter; base64 follows base64Prefix()
        Local, //!< text is a path or a name, percent-decoded; the media folder decides about it
        Web, //!< text is an address that parseMediaUrl() reads
    };

    Kind kind = Kind::Local;
    QString text;
};

//! Reads \a file: `base64://…`, `http(s)://…`, `file:///…`, a path or a name. The error names the
//! parameter: nothing of this depends on what there is, so that it is the caller's mistake.
Result<MediaLocation> parseMediaLocation(const QString &file);

//! `base64://`, what content inside of the parameter begins with.
[[nodiscard]] QLatin1String base64Prefix();

//! \a reason why a file cannot be had, with the name of the parameter before it.
[[nodiscard]] Error fileParameterError(const QString &reason);

} // namespace Switchboard
