// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! Makes \a folder and what is missing above it. A new folder is open to the user only (0700).
Result<void> ensurePrivateFolder(const QString &folder);

//! Replaces the file \a path by \a content in one step: whoever reads sees the old file or the new
//! one, also after a crash. The file is open to the user only (0600) before its first byte is
//! there.
Result<void> writePrivateFile(const QString &path, const QByteArray &content);

//! A name beside the broken file \a path for it to be kept under: `….broken-<UTC>`, free now.
[[nodiscard]] QString brokenFilePath(const QString &path);

//! Renames the broken file \a path to brokenFilePath(), open to the user only. Its new name.
Result<QString> moveAside(const QString &path);

//! The content of the file \a path, or why it cannot be read. At most \a maximum bytes.
Result<QByteArray> readWholeFile(const QString &path, qint64 maximum);

} // namespace Switchboard
