// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! The content of the regular file \a relativePath below \a folder, at most \a maximum bytes.
//!
//! No link on the way is followed, not even one that was put there a moment ago, and nothing but a
//! regular file is read: a pipe or a device cannot hold the caller up. \a folder is canonical.
Result<QByteArray> readInsideFolder(const QString &folder, const QString &relativePath,
                                    qint64 maximum);

//! Writes \a content to the file \a name in \a folder in one step, open to the user only (0600). A
//! link of that name is replaced, not followed.
Result<void> writeInsideFolder(const QString &folder, const QString &name,
                               const QByteArray &content);

//! How the names of unfinished files begin. What is left of them after a crash may be deleted.
[[nodiscard]] QString unfinishedFilePrefix();

} // namespace Switchboard
