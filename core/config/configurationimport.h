// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"

#include <QList>
#include <QStringList>

namespace Switchboard {

//! What becomes of services that are not in an imported file.
enum class ImportMode {
    AddAndChange, //!< they stay
    ReplaceAll, //!< they go
};

enum class ImportFate { Added, Changed, Removed, Unchanged };

//! What an import does to one service.
struct ImportEntry {
    QString id;
    QString name; //!< after the import; of a removed one, before
    ImportFate fate = ImportFate::Unchanged;
    QStringList fields; //!< of a changed one: keys as in the file, `enabled` included
};

//! An import that nobody has decided on yet.
struct ImportPlan {
    Configuration result; //!< the running configuration with the import made
    QList<ImportEntry> entries; //!< in the order of the result, removed ones last
    bool changesBackends = false; //!< the program must be started again for that

    [[nodiscard]] bool isEmpty() const;
};

//! What \a imported would make of \a running. Services are matched by id; one that comes without a
//! token keeps the one it has. A service without any that the network could reach comes in switched
//! off.
[[nodiscard]] ImportPlan planImport(const Configuration &running, const Configuration &imported,
                                    ImportMode mode);

//! \a configuration with every token taken out, also from parts of the file that are not known.
[[nodiscard]] Configuration withoutTokens(const Configuration &configuration);

} // namespace Switchboard
