// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! What a command of the window is about.
struct CtlSubject {
    QString profileFolder; //!< named only when it is not the default one
    QString serviceId; //!< empty = none
    bool serviceOn = false; //!< whether the service is on, for a toggle
    QList<quint64> sessions; //!< numbers of connections
};

//! The line for a shell that does the same as the command \a id; empty when there is none, or when
//! the command has nothing to act on. Pure.
[[nodiscard]] QString ctlLine(const QString &id, const CtlSubject &subject);
//! The arguments of that line, the program's name left out.
[[nodiscard]] QStringList ctlArguments(const QString &id, const CtlSubject &subject);

} // namespace Switchboard
