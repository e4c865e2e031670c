// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"
#include "core/importers/yamlsource.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace Switchboard {

//! Reads \a content when it is somebody else's configuration file, which its content decides; of
//! \a fileName only the account number counts. Nothing when it looks like a file of ours: its own
//! reader knows better what is wrong with it. The error is `file:line:column: what is wrong`.
//!
//! One entry that is wrong never costs the others: it comes as ImportOutcome::Broken.
[[nodiscard]] Result<std::optional<ImportedConfiguration>>
readForeignConfiguration(const QByteArray &content, const QString &fileName,
                         const Environment &environment);

//! The environment of this process.
[[nodiscard]] Environment processEnvironment();

} // namespace Switchboard
