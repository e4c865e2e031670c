// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/event.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace Switchboard::Testing {

//! One file of tests/data/vectors. Fails the program when the file cannot be read: a test without
//! its vectors proves nothing.
[[nodiscard]] QJsonObject loadVectors(const QString &fileName);

//! The member `cases` of such a file.
[[nodiscard]] QJsonArray loadCases(const QString &fileName);

//! A string, or a list of strings and `{"repeat": s, "count": n}` joined to one string.
[[nodiscard]] QString expanded(const QJsonValue &parts);

//! The two forms of a message in cqcode.json.
[[nodiscard]] QString stringOf(const QJsonObject &vector);
[[nodiscard]] QJsonArray arrayOf(const QJsonObject &vector);

//! The segments as they stand, without the checks and the normal form of the input side.
[[nodiscard]] Message verbatim(const QJsonArray &array);

//! The event that a backend would hand over for \a json.
[[nodiscard]] Event eventOf(const QJsonObject &json);

} // namespace Switchboard::Testing
