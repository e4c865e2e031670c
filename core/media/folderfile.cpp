// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/folderfile.h"

#include <QFile>
#include <QStringList>
#include <QTemporaryFile>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <system_error>

namespace Switchboard {

namespace {

constexpr int FolderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;
//! Opening a pipe would wait for its other end without O_NONBLOCK.
constexpr int FileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC;

class Descriptor final
{
public:
    explicit Descriptor(int number) : m_number(number) { }
    ~Descriptor() { reset(-1); }
    Q_DISABLE_COPY_MOVE(Descriptor)

    void reset(int number)
    {
        if (m_number >= 0)
            ::close(m_number);
        m_number = number;
    }
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int release() { return std::exchange(m_number, -1); }

private:
    int m_number;
};

Error readError(const QString &path, const QString &reason)
{
    return Error{QStringLiteral("\"%1\" in the media folder cannot be read: %2").arg(path, reason)};
}

Error writeError(const QString &folder, const QString &reason)
{
    return Error{QStringLiteral("a file cannot be written to %1: %2; check the rights of the "
                                "folder and the space of its disk")
                     .arg(folder, reason)};
}

void openBelow(Descriptor &folder, const QString &relativePath)
{
    const QStringList parts = relativePath.split(QLatin1Char('/'));
    for (qsizetype i = 0; i < parts.size() && folder.number() >= 0; ++i) {
        const int flags = i + 1 < parts.size() ? FolderFlags | O_NOFOLLOW : FileFlags;
        folder.reset(::openat(folder.number(), QFile::encodeName(parts.at(i)).constData(), flags));
    }
}

} // namespace

Result<QByteArray> readInsideFolder(const QString &folder, const QString &relativePath,
                                    qint64 maximum)
{
    Descriptor descriptor(::open(QFile::encodeName(folder).constData(), FolderFlags));
    openBelow(descriptor, relativePath);
    if (descriptor.number() < 0)
        return readError(relativePath, qt_error_string(errno));
    struct stat status = {};
    if (::fstat(descriptor.number(), &status) != 0)
        return readError(relativePath, qt_error_string(errno));
    if (!S_ISREG(status.st_mode))
        return readError(relativePath, QStringLiteral("it is not a regular file"));
    const Error tooLarge = readError(
        relativePath, QStringLiteral("it has more than the %1 bytes allowed").arg(maximum));
    if (status.st_size > maximum)
        return tooLarge;
    QFile file;
    if (!file.open(descriptor.release(), QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return readError(relativePath, file.errorString());
    QByteArray content = file.read(maximum + 1);
    if (file.error() != QFile::NoError)
        return readError(relativePath, file.errorString());
    if (content.size() > maximum) // it grew
        return tooLarge;
    return content;
}

Result<void> writeInsideFolder(const QString &folder, const QString &name,
                               const QByteArray &content)
{
    // QSaveFile would follow a link of that name. A temporary file is 0600 from its first byte.
    QTemporaryFile file(folder + QLatin1Char('/') + unfinishedFilePrefix()
                        + QStringLiteral("XXXXXX"));
    if (!file.open() || file.write(content) != content.size() || !file.flush())
        return writeError(folder, file.errorString());
    // The name promises the content by its hash, also after a power cut.
    if (::fdatasync(file.handle()) != 0)
        return writeError(folder, qt_error_string(errno));
    std::error_code error;
    std::filesystem::rename(QFile::encodeName(file.fileName()).toStdString(),
                            QFile::encodeName(folder + QLatin1Char('/') + name).toStdString(),
                            error);
    if (error)
        return writeError(folder, QString::fromStdString(error.message()));
    file.setAutoRemove(false);
    return {};
}

QString unfinishedFilePrefix()
{
    return QStringLiteral(".incoming-");
}

} // namespace Switchboard
