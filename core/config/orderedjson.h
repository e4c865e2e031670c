// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace Switchboard {

//! \a object as JSON for people: two blanks per level, lists of plain values on one line, a line
//! feed at the end. In every object the keys of \a order come first and in that order, the others
//! follow by alphabet.
[[nodiscard]] QByteArray orderedJson(const QJsonObject &object, const QStringList &order);

} // namespace Switchboard
