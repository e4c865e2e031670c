// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QCoreApplication>
#include <QList>
#include <QString>

namespace Switchboard {

//! The faces that people use most: their numbers and names.
class ChatFaces final
{
    Q_DECLARE_TR_FUNCTIONS(Switchboard::ChatFaces)

public:
    ChatFaces() = delete;

    [[nodiscard]] static QList<int> numbers();
    //! In the user's language; empty when it is not one of numbers().
    [[nodiscard]] static QString name(int number);
};

} // namespace Switchboard
