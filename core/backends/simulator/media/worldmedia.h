// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/media/mediafolder.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QSet>

namespace Switchboard::WorldMedia {

// The media of an exported world: a JSON object with the content of each file, in base64, under its
// name in the media folder. Any thread.

//! Names without a file are left out: what refers to them has lost it already.
[[nodiscard]] QJsonObject exported(MediaFolder &folder, const QSet<QString> &names);

//! Puts the files of \a media into the folder. The error names the file.
[[nodiscard]] Result<void> import(MediaFolder &folder, const QJsonObject &media);

} // namespace Switchboard::WorldMedia
