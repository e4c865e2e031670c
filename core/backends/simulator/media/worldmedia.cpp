// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/media/worldmedia.h"

#include <algorithm>

namespace Switchboard::WorldMedia {

QJsonObject exported(MediaFolder &folder, const QSet<QString> &names)
{
    QJsonObject media;
    for (const QString &name : names) {
        const Result<QByteArray> content = folder.content(name);
        if (content)
            media.insert(name, QString::fromLatin1(content.value().toBase64()));
    }
    return media;
}

Result<void> import(MediaFolder &folder, const QJsonObject &media)
{
    for (auto it = media.constBegin(); it != media.constEnd(); ++it) {
        const auto decoded = QByteArray::fromBase64Encoding(
            it->toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded || decoded.decoded.isEmpty())
            return Error{QStringLiteral("world.media.%1: the content is not base64; nothing was "
                                        "imported")
                             .arg(it.key().left(80))};
        const Result<StoredMedia> stored = folder.store(decoded.decoded, it.key());
        if (!stored)
            return Error{QStringLiteral("world.media.%1: %2; nothing was imported")
                             .arg(it.key().left(80), stored.error())};
        if (stored.value().name != it.key())
            return Error{QStringLiteral("world.media.%1: the content belongs to the name %2; "
                                        "nothing was imported")
                             .arg(it.key().left(80), stored.value().name)};
    }
    return {};
}

} // namespace Switchboard::WorldMedia
