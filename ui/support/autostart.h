// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QString>
#include <QStringList>

namespace Switchboard {

//! The entry that starts a profile when its user logs in: a .desktop file as the XDG autostart
//! specification has it. One file per profile.
class Autostart final
{
public:
    //! \a folder is the autostart folder; empty = `$XDG_CONFIG_HOME/autostart`.
    explicit Autostart(const QString &profileFolder, const QString &folder = {});

    //! Whether this system starts programs by such files.
    [[nodiscard]] static bool isSupported();
    //! Whether the entry is there and no desktop tool has hidden it.
    [[nodiscard]] bool isEnabled() const;
    //! Writes or removes the entry. It starts \a program with this profile, in the tray.
    Result<void> setEnabled(bool on, const QString &program = ownProgram());
    [[nodiscard]] QString filePath() const { return m_path; }

    //! The program that runs now, by the path it can be started with.
    [[nodiscard]] static QString ownProgram();
    //! The value of an `Exec` line for \a arguments, the program first: quoted, and escaped as the
    //! desktop entry specification asks for.
    [[nodiscard]] static QString execLine(const QStringList &arguments);

private:
    QString m_profile;
    QString m_path;
};

} // namespace Switchboard
