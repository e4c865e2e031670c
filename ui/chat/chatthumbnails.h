// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/backgroundworker.h"

#include <QCache>
#include <QHash>
#include <QImage>
#include <QObject>
#include <QSet>
#include <QSize>
#include <QString>

namespace Switchboard {

//! Small forms of pictures, read and scaled beside the GUI thread when they are first asked for.
//! At most CapacityKiB of them are kept; the rest is read again.
class ChatThumbnails final : public QObject
{
    Q_OBJECT

public:
    static constexpr QSize MaximumSize{220, 120}; //!< device-independent
    static constexpr int CapacityKiB = 32 * 1024;

    explicit ChatThumbnails(QObject *parent = nullptr);

    //! Null while it is read, and for good when it cannot be; loaded() follows. \a ratio is how
    //! many pixels of the screen make one of ours.
    [[nodiscard]] QImage find(const QString &path, double ratio);
    //! Whether \a path turned out to be no picture.
    [[nodiscard]] bool isBroken(const QString &path) const { return m_broken.contains(path); }
    //! How large the picture is shown, in device-independent pixels; a guess until it was read.
    [[nodiscard]] QSize sizeOf(const QString &path) const;
    //! \a image so small that it fits, never larger than it is.
    [[nodiscard]] static QSize fitted(const QSize &image, const QSize &limit);

Q_SIGNALS:
    void loaded(const QString &path);

private:
    void take(const QString &path, const QImage &image);

    BackgroundWorker m_worker;
    QCache<QString, QImage> m_images; //!< cost in KiB
    QHash<QString, QSize> m_sizes; //!< also of pictures that are not kept any more
    QSet<QString> m_loading;
    QSet<QString> m_broken;
};

} // namespace Switchboard
