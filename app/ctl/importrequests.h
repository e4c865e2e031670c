// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/ctl/commandoptions.h"
#include "core/support/result.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! The request of `import FILE [--dry-run]`; the content of the file is still missing.
[[nodiscard]] QJsonObject importRequest(const QStringList &words, CommandOptions &options);

//! \a request with the content of its file, and with the environment variables that it names.
[[nodiscard]] Result<QJsonObject> withImportedFile(QJsonObject request);

//! The answer as lines for people.
[[nodiscard]] QString formatImport(const QJsonObject &data);

} // namespace Switchboard
