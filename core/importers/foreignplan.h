// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/importedconfiguration.h"

#include <QList>
#include <QSet>
#include <QStringList>

namespace Switchboard {

//! What an import of somebody else's file does with one of its entries.
enum class ForeignFate {
    New,
    Same, //!< a service like it is there already
    Changed, //!< a service of the same kind and port or address gets its values
    Conflict, //!< another service has its port
    Skipped, //!< left out, not supported or broken
};

//! One entry of the file and what becomes of it.
struct ForeignPlanEntry {
    ForeignFate fate = ForeignFate::Skipped;
    ImportedEntry imported;
    QString id; //!< of the service that is new, changed or the same
    QString name; //!< of that service; of the others as in the file
    QStringList fields; //!< of a changed one: keys as in the file, `enabled` included
    QList<ImportNote> reasons; //!< why it is not new, changed or the same, or comes switched off
    QList<ImportNote> notes;
};

//! An import of somebody else's file that nobody has decided on yet.
struct ForeignPlan {
    Configuration result; //!< the existing configuration with the import made
    QList<ForeignPlanEntry> entries; //!< as they were read

    //! Whether it would change nothing.
    [[nodiscard]] bool isEmpty() const;
};

//! What \a imported would make of \a existing without the entries in \a leftOut (their places in
//! the list). New services speak for the first backend. A service that is there keeps its id, its
//! name, what the file does not decide on, and its token when the file has none.
[[nodiscard]] ForeignPlan planForeignImport(const Configuration &existing,
                                            const ImportedConfiguration &imported,
                                            const QSet<qsizetype> &leftOut = {});

//! The words of the JSON output: `new`, `same`, `changed`, `conflict`, `skipped`.
[[nodiscard]] QString fateWord(ForeignFate fate);

} // namespace Switchboard
