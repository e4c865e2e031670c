// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QIcon>
#include <QKeySequence>
#include <QString>
#include <QStringList>

#include <functional>

namespace Switchboard {

//! Something the command palette can do.
struct PaletteItem {
    enum class Kind { Command, Service, Setting, Connection };

    QString id; //!< stable for all but connections: `command:connection.kick`
    Kind kind = Kind::Command;
    QString title;
    QStringList otherTitles; //!< the same in other languages
    QString detail; //!< where it is, or what it is about
    QKeySequence keys;
    QString commandLine; //!< the same with switchboardctl; empty = there is none
    QIcon icon;
    QString obstacle; //!< why it cannot run now; empty = it can
    int weight = 0; //!< for a better place than its name alone gives it; below 0 = a worse one
    std::function<void()> run;
};

} // namespace Switchboard
