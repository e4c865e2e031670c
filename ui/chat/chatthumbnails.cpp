// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatthumbnails.h"

#include <QImageReader>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int MaxBroken = 1000;
constexpr int MaxSizes = 20'000;
constexpr QSize GuessedSize(160, 120);
constexpr qint64 MaxPixels = 100'000'000; //!< more would be a bomb

QImage readSmall(const QString &path, const QSize &limit)
{
    QImageReader reader(path);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    if (size.isValid() && qint64(size.width()) * size.height() > MaxPixels)
        return {};
    if (size.isValid())
        reader.setScaledSize(ChatThumbnails::fitted(size, limit));
    const QImage image = reader.read();
    if (image.isNull() || size.isValid())
        return image;
    return image.scaled(ChatThumbnails::fitted(image.size(), limit), Qt::IgnoreAspectRatio,
                        Qt::SmoothTransformation);
}

} // namespace

ChatThumbnails::ChatThumbnails(QObject *parent) : QObject(parent), m_images(CapacityKiB) { }

QSize ChatThumbnails::fitted(const QSize &image, const QSize &limit)
{
    if (image.width() <= limit.width() && image.height() <= limit.height())
        return image;
    return image.scaled(limit, Qt::KeepAspectRatio).expandedTo({1, 1});
}

QSize ChatThumbnails::sizeOf(const QString &path) const
{
    return m_sizes.value(path, GuessedSize);
}

QImage ChatThumbnails::find(const QString &path, double ratio)
{
    if (const QImage *known = m_images.object(path))
        return *known;
    if (m_loading.contains(path) || m_broken.contains(path))
        return {};
    m_loading.insert(path);
    const QSize limit = (QSizeF(MaximumSize) * ratio).toSize();
    m_worker.run([path, limit] { return readSmall(path, limit); },
                 [this, path, ratio](QImage image) {
                     image.setDevicePixelRatio(ratio);
                     take(path, image);
                 });
    return {};
}

void ChatThumbnails::take(const QString &path, const QImage &image)
{
    m_loading.remove(path);
    if (image.isNull()) {
        if (m_broken.size() >= MaxBroken)
            m_broken.clear();
        m_broken.insert(path);
    } else {
        if (m_sizes.size() >= MaxSizes)
            m_sizes.clear();
        m_sizes.insert(
            path,
            fitted((QSizeF(image.size()) / image.devicePixelRatio()).toSize(), MaximumSize)
                .expandedTo({1, 1}));
        m_images.insert(path, new QImage(image),
                        int(std::max<qint64>(1, image.sizeInBytes() / 1024)));
    }
    Q_EMIT loaded(path);
}

} // namespace Switchboard
