// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/actioncatalogue.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! The names of all acts that a scenario can hold, in the order of their catalogue.
[[nodiscard]] QStringList scenarioActNames();

//! What is wrong with \a params of the act \a name; empty when nothing is. Parameters that need a
//! variable are checked by name only. \a key becomes the parameter that it is about.
[[nodiscard]] QString actProblem(const QString &name, const QJsonObject &params, QString &key);

//! \a params as text in the order of the catalogue: the names.
[[nodiscard]] QStringList orderedParameters(const QString &act, const QJsonObject &params);

} // namespace Switchboard
