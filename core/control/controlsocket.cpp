// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/control/controlsocket.h"

#include <QCryptographicHash>
#include <QDir>
#include <QStandardPaths>

namespace Switchboard {

namespace {

//! sun_path holds 108 bytes with the closing zero on Linux, 104 elsewhere.
constexpr qsizetype MaxPathBytes = 100;

} // namespace

QString controlSocketPath(const QString &profileFolder)
{
    const QString inProfile = QDir(profileFolder).absoluteFilePath(QStringLiteral("control.sock"));
    if (inProfile.toLocal8Bit().size() <= MaxPathBytes)
        return inProfile;
    const QByteArray digest =
        QCryptographicHash::hash(inProfile.toUtf8(), QCryptographicHash::Sha256).toHex().left(16);
    QString folder = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    if (folder.isEmpty())
        folder = QDir::tempPath();
    return folder + QStringLiteral("/switchboard-") + QString::fromLatin1(digest)
        + QStringLiteral(".sock");
}

QString defaultProfileFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
        + QStringLiteral("/switchboard");
}

} // namespace Switchboard
