// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QString>

namespace Switchboard {

//! What \a content is by its first bytes: `png`, `jpeg`, `gif`, `webp`, `bmp`, `amr`, `silk`,
//! `mp3`, `wav`, `ogg`, `mp4`, else `bin`. 64 bytes are enough.
[[nodiscard]] QString mediaKind(QByteArrayView content);

//! The kind of a file in the media folder by its name: the extension where it is a kind, else
//! `bin`.
[[nodiscard]] QString mediaKindOfName(const QString &name);

//! The extension for content of \a kind: the kind itself, or for `bin` that of \a originalName.
//!
//! An extension that stands for another kind becomes `bin`: no name claims what the content is not.
[[nodiscard]] QString mediaExtension(const QString &kind, const QString &originalName);

} // namespace Switchboard
