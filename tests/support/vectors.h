// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

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

} // namespace Switchboard::Testing
