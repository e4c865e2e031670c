// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/checkrule.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

namespace Switchboard {

//! The cases of handshake.json or requests.json, compiled in: the files that the tests of
//! Switchboard itself run.
[[nodiscard]] QJsonArray vectorCases(const QString &fileName);

//! `response` of an action of actions.json: kind and fields of its data.
[[nodiscard]] QJsonObject responseOfAction(const QString &action);

//! A rule for a vector, without what tries it. \a section is that of protocol.md.
[[nodiscard]] CheckRule ruleOfVector(const QJsonObject &vector, const QString &fileName,
                                     const QString &section);

//! Whether \a id, a word and three digits, is in one of \a ranges such as `REQ001-005` or
//! `REQ012`.
[[nodiscard]] bool isInRanges(const QString &id, const QStringList &ranges);

} // namespace Switchboard
