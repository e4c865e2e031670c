// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/configuration.h"
#include "core/config/jsonlocation.h"
#include "core/importers/importnote.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! Whose configuration file it is.
enum class ImportSource {
    NapCat,
    NapCatV1, //!< NapCat up to 3.x
    LLOneBot, //!< LLOneBot and LLBot with `ob11.connect`
    LLOneBotFlat, //!< LLOneBot before that
    Lagrange,
    GoCqhttp,
    SnowLuma,
};

//! What became of one entry of the file.
enum class ImportOutcome {
    Ready,
    SwitchedOff, //!< it comes in, but off, for a reason
    NotSupported,
    Broken,
};

//! One connection of somebody else's file.
struct ImportedEntry {
    //! What it would be here; of no use when it is broken or not supported. Its backend is empty.
    ServiceSettings settings;
    //! The fields that the file decides on, as in ServiceField::key; the others are our defaults.
    QStringList fields;
    bool wanted = false; //!< what the file says of on and off
    QString path; //!< its place: `network.websocketServers[1]`
    TextPosition position;
    ImportOutcome outcome = ImportOutcome::Ready;
    QList<ImportNote> reasons; //!< of every outcome but Ready
    QList<ImportNote> notes;

    [[nodiscard]] bool isUsable() const
    {
        return outcome == ImportOutcome::Ready || outcome == ImportOutcome::SwitchedOff;
    }
};

//! Somebody else's file, read.
struct ImportedConfiguration {
    ImportSource source = ImportSource::NapCat;
    qint64 account = 0; //!< whose file it is; 0 = it does not say
    QList<ImportedEntry> entries; //!< kind by kind, each in the order of the file
    QList<ImportNote> notes; //!< about the file as a whole
};

//! The program's name: `NapCat`, `go-cqhttp`.
[[nodiscard]] QString importSourceName(ImportSource source);
//! The words of the JSON output: `ready`, `switched-off`, `not-supported`, `broken`.
[[nodiscard]] QString outcomeWord(ImportOutcome outcome);

} // namespace Switchboard
