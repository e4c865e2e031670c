// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/mediaurl.h"

#include "core/media/mediafolder.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr qsizetype MaxUrlLength = 8192;
constexpr qsizetype MaxHostLength = 253;
constexpr qsizetype MaxLabelLength = 63;
constexpr quint16 HttpPort = 80;
constexpr quint16 HttpsPort = 443;
//! What stays as it is in the target of a request, besides letters and digits.
constexpr QByteArrayView TargetCharacters = "-._~!$&'()*+,;=:@/?%[]";

Error refused(const QString &reason)
{
    return Error{QStringLiteral("the web address is refused: ") + reason};
}

bool isAsciiLetterOrDigit(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9');
}

//! Encodes what may not be in a request. What is encoded already stays so.
QByteArray encodedTarget(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    QByteArray encoded;
    encoded.reserve(bytes.size());
    for (const char byte : bytes) {
        if (isAsciiLetterOrDigit(QLatin1Char(byte)) || TargetCharacters.contains(byte))
            encoded.append(byte);
        else
            encoded.append('%').append(QByteArray(1, byte).toHex().toUpper());
    }
    return encoded.startsWith('/') ? encoded : encoded.prepend('/');
}

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

//! Programs that are kind to numbers read such a host as an IPv4 address.
bool endsInNumber(const QString &host)
{
    const QString last = host.mid(host.lastIndexOf(QLatin1Char('.')) + 1);
    return isDigits(last) || last.startsWith(QLatin1String("0x"), Qt::CaseInsensitive);
}

std::optional<QHostAddress> plainIpv4(const QString &host)
{
    const QStringList parts = host.split(QLatin1Char('.'));
    quint32 address = 0;
    for (const QString &part : parts) {
        const bool isPlain = isDigits(part) && part.size() <= 3
            && (part.size() == 1 || !part.startsWith(QLatin1Char('0')));
        if (!isPlain || part.toUInt() > 255)
            return std::nullopt;
        address = address << 8 | part.toUInt();
    }
    return parts.size() == 4 ? std::optional(QHostAddress(address)) : std::nullopt;
}

Result<void> readIpv6(const QString &host, MediaUrl &url)
{
    const bool isPlain = std::ranges::all_of(
        host, [](QChar c) { return c == u':' || c == u'.' || isAsciiLetterOrDigit(c); });
    const QHostAddress address(host);
    if (!isPlain || address.protocol() != QAbstractSocket::IPv6Protocol)
        return refused(QStringLiteral("what is in brackets is no IPv6 address"));
    url.host = address.toString();
    url.address = address;
    return {};
}

Result<void> readHost(const QString &host, MediaUrl &url)
{
    const QStringList labels = host.split(QLatin1Char('.'));
    const bool isName =
        host.size() <= MaxHostLength && std::ranges::all_of(labels, [](const QString &label) {
            return !label.isEmpty() && label.size() <= MaxLabelLength;
        });
    const bool isAscii = std::ranges::all_of(host, [](QChar c) {
        return c == u'.' || c == u'-' || c == u'_' || isAsciiLetterOrDigit(c);
    });
    if (!isName || !isAscii)
        return refused(QStringLiteral("its host is no plain name; write an international name in "
                                      "its xn-- form and no dot at the end"));
    url.host = host.toLower();
    if (!endsInNumber(host))
        return {};
    url.address = plainIpv4(host);
    if (!url.address)
        return refused(QStringLiteral("write the IPv4 address as four decimal numbers without "
                                      "leading zeros"));
    return {};
}

Result<void> readPort(QStringView port, MediaUrl &url)
{
    bool isNumber = false;
    url.port = port.toUShort(&isNumber);
    if (!isNumber || !isDigits(port) || url.port == 0)
        return refused(QStringLiteral("its port is not a number from 1 to 65535"));
    return {};
}

Result<void> readAuthority(const QString &authority, MediaUrl &url)
{
    if (authority.contains(QLatin1Char('@')))
        return refused(QStringLiteral("remove the user name and the password before the host"));
    static const QRegularExpression form(
        QStringLiteral("^(?:\\[([^\\[\\]]*)\\]|([^:\\[\\]]+))(?::(.*))?$"));
    const QRegularExpressionMatch match = form.match(authority);
    if (!match.hasMatch())
        return refused(QStringLiteral("it has no host"));
    const bool isIpv6 = match.capturedStart(1) >= 0;
    const Result<void> host =
        isIpv6 ? readIpv6(match.captured(1), url) : readHost(match.captured(2), url);
    if (!host || match.capturedStart(3) < 0)
        return host;
    return readPort(match.capturedView(3), url);
}

bool hasForbiddenCharacter(const QString &text)
{
    return std::ranges::any_of(text, [](QChar c) {
        return c <= u' ' || c == u'\\' || c.category() == QChar::Other_Control || c.isSpace();
    });
}

} // namespace

QByteArray MediaUrl::hostField() const
{
    const bool isIpv6 = host.contains(QLatin1Char(':'));
    const QByteArray name = isIpv6 ? '[' + host.toLatin1() + ']' : host.toLatin1();
    const bool isUsual = port == (isSecure ? HttpsPort : HttpPort);
    return isUsual ? name : name + ':' + QByteArray::number(port);
}

QString MediaUrl::text() const
{
    return (isSecure ? QStringLiteral("https://") : QStringLiteral("http://"))
        + QString::fromLatin1(hostField() + target);
}

QString MediaUrl::fileName() const
{
    const QByteArray path =
        target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
    const QString name =
        QString::fromUtf8(QByteArray::fromPercentEncoding(path.mid(path.lastIndexOf('/') + 1)));
    return isPlainFileName(name) ? name : QString();
}

Result<MediaUrl> parseMediaUrl(const QString &text)
{
    if (text.size() > MaxUrlLength)
        return refused(QStringLiteral("it has more than %1 characters").arg(MaxUrlLength));
    if (hasForbiddenCharacter(text))
        return refused(QStringLiteral("spaces, backslashes and control characters have to be "
                                      "percent-encoded"));
    static const QRegularExpression form(QStringLiteral("^(https?)://([^/?#]*)([^#]*)"),
                                         QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return refused(QStringLiteral("it has to begin with http:// or https://"));
    MediaUrl url;
    url.isSecure = match.capturedView(1).size() == 5;
    url.port = url.isSecure ? HttpsPort : HttpPort;
    if (const Result<void> authority = readAuthority(match.captured(2), url); !authority)
        return Error{authority.error()};
    url.target = encodedTarget(match.captured(3));
    return url;
}

Result<MediaUrl> resolveRedirect(const MediaUrl &base, const QByteArray &location)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]*:"));
    const QString text = QString::fromUtf8(location);
    if (text.isEmpty())
        return refused(QStringLiteral("its server redirects to nowhere"));
    // A whole address is read as strictly as the first one was.
    const QString whole = scheme.match(text).hasMatch()
        ? text
        : QUrl(base.text()).resolved(QUrl(text)).toString(QUrl::FullyEncoded);
    Result<MediaUrl> next = parseMediaUrl(whole);
    if (next && base.isSecure && !next.value().isSecure)
        return refused(QStringLiteral("its server redirects from https to http"));
    return next;
}

} // namespace Switchboard
