// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/autostart.h"

#include "core/control/controlsocket.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSaveFile>
#include <QStandardPaths>

namespace Switchboard {
namespace {

constexpr qsizetype HashCharacters = 8;

QString entryName(const QString &profile)
{
    if (profile == QDir(defaultProfileFolder()).absolutePath())
        return QStringLiteral("switchboard.desktop");
    const QByteArray hash =
        QCryptographicHash::hash(profile.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("switchboard-") + QString::fromLatin1(hash.left(HashCharacters))
        + QStringLiteral(".desktop");
}

QString autostartFolder()
{
    const QString config = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    return QDir(config).filePath(QStringLiteral("autostart"));
}

//! A value of type string: backslashes and control characters are escaped once more.
QString stringValue(QString text)
{
    return text.replace(QLatin1Char('\\'), QStringLiteral("\\\\"))
        .replace(QLatin1Char('\n'), QStringLiteral("\\n"))
        .replace(QLatin1Char('\t'), QStringLiteral("\\t"))
        .replace(QLatin1Char('\r'), QStringLiteral("\\r"));
}

} // namespace

Autostart::Autostart(const QString &profileFolder, const QString &folder)
    : m_profile(QDir(profileFolder).absolutePath()),
      m_path(QDir(folder.isEmpty() ? autostartFolder() : folder).filePath(entryName(m_profile)))
{ }

bool Autostart::isSupported()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return true;
#else
    return false;
#endif
}

bool Autostart::isEnabled() const
{
    QFile file(m_path);
    if (!isSupported() || !file.open(QIODevice::ReadOnly | QIODevice::Text))
        return false;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().simplified().replace(' ', "").toLower();
        // Desktop tools leave the file and say here that the user does not want it.
        if (line == "hidden=true" || line == "x-gnome-autostart-enabled=false")
            return false;
    }
    return true;
}

Result<void> Autostart::setEnabled(bool on, const QString &program)
{
    if (!isSupported())
        return Error{QStringLiteral("starting at login is not built for this system")};
    if (!on) {
        if (!QFile::exists(m_path) || QFile::remove(m_path))
            return {};
        return Error{QStringLiteral("%1 cannot be removed; remove it by hand").arg(m_path)};
    }
    const QString exec =
        execLine({program, QStringLiteral("--profile"), m_profile, QStringLiteral("--hidden")});
    const QString content = QStringLiteral("[Desktop Entry]\n"
                                           "Type=Application\n"
                                           "Name=Switchboard\n"
                                           "Comment=%1\n"
                                           "Icon=%4\n"
                                           "Exec=%2\n"
                                           "TryExec=%3\n"
                                           "Terminal=false\n"
                                           "X-GNOME-Autostart-enabled=true\n")
                                .arg(stringValue(m_profile), exec, stringValue(program),
                                     QGuiApplication::desktopFileName()); // the icon's name too
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    QSaveFile file(m_path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content.toUtf8()) < 0 || !file.commit())
        return Error{QStringLiteral("%1 cannot be written: %2").arg(m_path, file.errorString())};
    return {};
}

QString Autostart::ownProgram()
{
    // Inside of an AppImage the program's own path is gone after the next reboot.
    const QString image = qEnvironmentVariable("APPIMAGE");
    return image.isEmpty() ? QCoreApplication::applicationFilePath() : image;
}

QString Autostart::execLine(const QStringList &arguments)
{
    static const QString reserved = QStringLiteral(" \t\n\"'\\><~|&;$*?#()`");
    QStringList words;
    for (const QString &argument : arguments) {
        QString word;
        bool quote = argument.isEmpty();
        for (const QChar character : argument) {
            quote = quote || reserved.contains(character);
            if (QStringLiteral("\"`$\\").contains(character))
                word += QLatin1Char('\\');
            else if (character == QLatin1Char('%'))
                word += QLatin1Char('%'); // a single one starts a field code
            word += character;
        }
        words.append(quote ? QLatin1Char('"') + word + QLatin1Char('"') : word);
    }
    return stringValue(words.join(QLatin1Char(' ')));
}

} // namespace Switchboard
