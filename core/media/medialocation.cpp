// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/medialocation.h"

#include "core/media/mediaurl.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qsizetype MaxPathLength = 4096;

bool isHexDigit(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

Result<QString> percentDecoded(const QString &text)
{
    const Error broken{
        QStringLiteral("a % is not followed by the two digits of a UTF-8 byte; write "
                       "% itself as %25")};
    for (qsizetype i = text.indexOf(u'%'); i >= 0; i = text.indexOf(u'%', i + 1)) {
        if (i + 2 >= text.size() || !isHexDigit(text.at(i + 1)) || !isHexDigit(text.at(i + 2)))
            return broken;
    }
    // A slash that was encoded on purpose is meant to be part of a name, which cannot be.
    if (text.contains(QLatin1String("%2f"), Qt::CaseInsensitive))
        return Error{QStringLiteral("a name cannot contain a slash; write / instead of %2F")};
    QStringDecoder decoder(QStringDecoder::Utf8);
    QString decoded = decoder(QByteArray::fromPercentEncoding(text.toUtf8()));
    if (decoder.hasError())
        return broken;
    return decoded;
}

Result<MediaLocation> localLocation(const QString &path)
{
    if (path.size() > MaxPathLength)
        return Error{QStringLiteral("the path has more than %1 characters").arg(MaxPathLength)};
    if (std::ranges::any_of(path, [](QChar c) { return c.category() == QChar::Other_Control; }))
        return Error{QStringLiteral("the path has a control character in it; remove it")};
    if (path.contains(QLatin1Char('\\')))
        return Error{QStringLiteral("the path has a backslash in it; write / instead")};
    if (path.split(QLatin1Char('/')).contains(QLatin1String("..")))
        return Error{QStringLiteral("the path goes up with \"..\"; write the path of the file "
                                    "inside the media folder")};
    static const QRegularExpression drive(QStringLiteral("^/?[A-Za-z]:"));
    if (drive.match(path).hasMatch())
        return Error{QStringLiteral("a drive of Windows means nothing here; write the path of the "
                                    "file inside the media folder")};
    if (path.isEmpty() || path.endsWith(QLatin1Char('/')))
        return Error{QStringLiteral("the path names no file; write the path of one inside the "
                                    "media folder")};
    return MediaLocation{.kind = MediaLocation::Kind::Local, .text = path};
}

Result<MediaLocation> fileUriLocation(const QString &rest)
{
    // Another host before the path would be a network share.
    if (!rest.startsWith(QLatin1String("///")) || rest.startsWith(QLatin1String("////")))
        return Error{QStringLiteral("a file URI begins with file:/// and names no host")};
    const Result<QString> path = percentDecoded(rest.mid(2));
    return path ? localLocation(path.value()) : Result<MediaLocation>(Error{path.error()});
}

Result<MediaLocation> locationOf(const QString &file)
{
    if (file.startsWith(base64Prefix(), Qt::CaseInsensitive)) // may be long: no copy
        return MediaLocation{.kind = MediaLocation::Kind::Inline, .text = file};
    static const QRegularExpression form(QStringLiteral("^([A-Za-z][A-Za-z0-9+.-]+):"));
    const QRegularExpressionMatch match = form.match(file);
    if (!match.hasMatch())
        return localLocation(file);
    const QString scheme = match.captured(1).toLower();
    const QString rest = file.mid(match.capturedEnd(0));
    if (scheme == QLatin1String("file"))
        return fileUriLocation(rest);
    if (scheme == QLatin1String("http") || scheme == QLatin1String("https")) {
        const Result<MediaUrl> url = parseMediaUrl(file);
        return url ? MediaLocation{.kind = MediaLocation::Kind::Web, .text = file}
                   : Result<MediaLocation>(Error{url.error()});
    }
    return Error{QStringLiteral("sources of the kind \"%1:\" are not supported; use base64://, "
                                "file:///, http:// or https://")
                     .arg(scheme.left(20))};
}

} // namespace

Result<MediaLocation> parseMediaLocation(const QString &file)
{
    if (file.isEmpty())
        return fileParameterError(
            QStringLiteral("it is empty; use base64://, file:///, http:// or https://"));
    Result<MediaLocation> location = locationOf(file);
    return location ? location : fileParameterError(location.error());
}

QLatin1String base64Prefix()
{
    return QLatin1String("base64://");
}

Error fileParameterError(const QString &reason)
{
    return Error{QStringLiteral("parameter \"file\": ") + reason};
}

} // namespace Switchboard
