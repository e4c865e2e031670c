// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/foreignplan.h"

#include <QJsonArray>
#include <QJsonObject>

namespace Switchboard {

//! `place`, `line`, `column`, `outcome`, `reasons`, `notes` and, when it is usable, `service`.
[[nodiscard]] QJsonObject toJson(const ImportedEntry &entry);
//! `source`, `account` when it is known, `notes` and `entries`.
[[nodiscard]] QJsonObject toJson(const ImportedConfiguration &imported);
//! The entry with `fate`, `id`, `name` and the `fields` of a changed service.
[[nodiscard]] QJsonObject toJson(const ForeignPlanEntry &entry);
//! The notes in English.
[[nodiscard]] QJsonArray toJson(const QList<ImportNote> &notes);

} // namespace Switchboard
