// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QVariantList>

namespace Switchboard {

//! A statement that writes one thing of the world into the store.
struct StoreChange {
    QString statement;
    QVariantList values;
};

} // namespace Switchboard
