// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/privatefile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace Switchboard {

namespace {

constexpr QFile::Permissions OwnerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr QFile::Permissions OwnerFolder = OwnerFile | QFile::ExeOwner;

Error writeError(const QString &path, const QString &reason)
{
    return Error{QStringLiteral("%1 cannot be written: %2").arg(path, reason)};
}

} // namespace

Result<void> ensurePrivateFolder(const QString &folder)
{
    const QFileInfo info(
        QDir::cleanPath(folder)); // a slash at the end would make it its own parent
    if (info.isDir())
        return {};
    const QString parent = info.absolutePath();
    if (!QDir().mkpath(parent) || !QDir().mkdir(info.absoluteFilePath(), OwnerFolder))
        return Error{QStringLiteral("the folder %1 cannot be made; check the rights of %2")
                         .arg(folder, parent)};
    return {};
}

Result<void> writePrivateFile(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return writeError(path, file.errorString());
    if (!file.setPermissions(OwnerFile) || file.write(content) != content.size() || !file.commit())
        return writeError(path, file.errorString());
    return {};
}

QString brokenFilePath(const QString &path)
{
    const QString stamp =
        QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const QString first = path + QStringLiteral(".broken-") + stamp;
    QString candidate = first;
    for (int i = 2; QFile::exists(candidate); ++i)
        candidate = first + QLatin1Char('-') + QString::number(i);
    return candidate;
}

Result<QString> moveAside(const QString &path)
{
    const QString aside = brokenFilePath(path);
    QFile::setPermissions(path, OwnerFile);
    if (!QFile::rename(path, aside))
        return Error{QStringLiteral("%1 is broken and cannot be renamed to %2; move it away")
                         .arg(path, aside)};
    return aside;
}

Result<QByteArray> readWholeFile(const QString &path, qint64 maximum)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString())};
    QByteArray content = file.read(maximum + 1);
    if (file.error() != QFile::NoError)
        return Error{QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString())};
    if (content.size() > maximum)
        return Error{QStringLiteral("%1 has more than %2 bytes").arg(path).arg(maximum)};
    return content;
}

} // namespace Switchboard
