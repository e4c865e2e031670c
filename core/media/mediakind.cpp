// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/mediakind.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

constexpr qsizetype MaxExtensionLength = 8;

struct Signature {
    const char *kind;
    qsizetype offset;
    QByteArrayView bytes;
};

const std::array Signatures{
    Signature{"png", 0, "\x89PNG\r\n\x1a\n"},
    Signature{"jpeg", 0, "\xff\xd8\xff"},
    Signature{"gif", 0, "GIF87a"},
    Signature{"gif", 0, "GIF89a"},
    Signature{"amr", 0, "#!AMR\n"},
    Signature{"amr", 0, "#!AMR-WB\n"},
    Signature{"silk", 0, "#!SILK_V3"},
    Signature{"silk", 0, "\x02#!SILK_V3"},
    Signature{"mp3", 0, "ID3"},
    Signature{"ogg", 0, "OggS"},
    Signature{"mp4", 4, "ftyp"},
};

bool hasAt(QByteArrayView content, qsizetype offset, QByteArrayView bytes)
{
    return content.size() >= offset + bytes.size() && content.sliced(offset, bytes.size()) == bytes;
}

//! "BM" alone is too little: text can begin like that. The size of the second header is known.
bool isBitmap(QByteArrayView content)
{
    constexpr qsizetype SecondHeader = 14;
    constexpr std::array<char, 7> Sizes{12, 40, 52, 56, 64, 108, 124};
    return hasAt(content, 0, "BM") && hasAt(content, SecondHeader + 1, QByteArrayView("\0\0\0", 3))
        && std::ranges::find(Sizes, content[SecondHeader]) != Sizes.end();
}

//! The head of an MPEG frame of layer III without a tag before it.
bool isMp3Frame(QByteArrayView content)
{
    if (content.size() < 4)
        return false;
    const auto byte = [content](qsizetype i) { return uint(uchar(content[i])); };
    const uint version = (byte(1) >> 3) & 3U;
    const uint layer = (byte(1) >> 1) & 3U;
    const uint bitRate = byte(2) >> 4;
    const uint sampleRate = (byte(2) >> 2) & 3U;
    return byte(0) == 0xFF && (byte(1) & 0xE0U) == 0xE0 && version != 1 && layer == 1
        && bitRate != 0 && bitRate != 15 && sampleRate != 3;
}

const QStringList &namedKinds()
{
    static const QStringList kinds{
        QStringLiteral("png"),  QStringLiteral("jpeg"), QStringLiteral("gif"),
        QStringLiteral("webp"), QStringLiteral("bmp"),  QStringLiteral("amr"),
        QStringLiteral("silk"), QStringLiteral("mp3"),  QStringLiteral("wav"),
        QStringLiteral("ogg"),  QStringLiteral("mp4")};
    return kinds;
}

QString extensionOf(const QString &name)
{
    return name.mid(name.lastIndexOf(QLatin1Char('.')) + 1).toLower();
}

bool isUsualExtension(const QString &extension)
{
    return !extension.isEmpty() && extension.size() <= MaxExtensionLength
        && std::ranges::all_of(extension, [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
           });
}

} // namespace

QString mediaKind(QByteArrayView content)
{
    for (const Signature &signature : Signatures) {
        if (hasAt(content, signature.offset, signature.bytes))
            return QString::fromLatin1(signature.kind);
    }
    if (hasAt(content, 0, "RIFF") && hasAt(content, 8, "WEBP"))
        return QStringLiteral("webp");
    if (hasAt(content, 0, "RIFF") && hasAt(content, 8, "WAVE"))
        return QStringLiteral("wav");
    if (isBitmap(content))
        return QStringLiteral("bmp");
    return isMp3Frame(content) ? QStringLiteral("mp3") : QStringLiteral("bin");
}

QString mediaKindOfName(const QString &name)
{
    const QString extension = extensionOf(name);
    return namedKinds().contains(extension) ? extension : QStringLiteral("bin");
}

QString mediaExtension(const QString &kind, const QString &originalName)
{
    const QString none = QStringLiteral("bin");
    if (kind != none || !originalName.contains(QLatin1Char('.')))
        return kind;
    const QString extension = extensionOf(originalName);
    const bool isClaim = namedKinds().contains(extension) || extension == QLatin1String("jpg");
    return isUsualExtension(extension) && !isClaim ? extension : none;
}

} // namespace Switchboard
