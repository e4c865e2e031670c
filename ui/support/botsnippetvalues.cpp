// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/botsnippetvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

namespace Switchboard {

QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString dotenvValue(const QString &text)
{
    static const QRegularExpression plain(
        QStringLiteral("\\A(?!(true|false|null|NaN|-?Infinity)\\z)[A-Za-z_][A-Za-z0-9_.~-]*\\z"));
    if (plain.match(text).hasMatch())
        return text;
    QString escaped = quoted(text);
    escaped.replace(QLatin1Char('$'), QLatin1String("\\u0024")); // else ${HOME} is expanded
    escaped.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    escaped.replace(QLatin1Char('\''), QLatin1String("\\'"));
    return QLatin1Char('\'') % escaped % QLatin1Char('\'');
}

QString shellWord(const QString &text)
{
    static const QRegularExpression plain(QStringLiteral("\\A[A-Za-z0-9_./:@%+=,-]+\\z"));
    if (plain.match(text).hasMatch())
        return text;
    QString escaped = text;
    escaped.replace(QLatin1Char('\''), QLatin1String("'\\''"));
    return QLatin1Char('\'') % escaped % QLatin1Char('\'');
}

QString hostOf(const QString &url)
{
    return QUrl(url).host();
}

int portOf(const QString &url)
{
    constexpr int HttpPort = 80;
    constexpr int HttpsPort = 443;
    const QUrl parsed(url);
    const QString scheme = parsed.scheme();
    const bool isTls = scheme == QLatin1String("wss") || scheme == QLatin1String("https");
    return parsed.port(isTls ? HttpsPort : HttpPort);
}

QString pathOf(const QString &url)
{
    const QString path = QUrl(url).path();
    return path.isEmpty() ? QStringLiteral("/") : path;
}

} // namespace Switchboard
