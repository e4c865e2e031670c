// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/support/botsnippets.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace Switchboard {
namespace {

class BotTexts
{
    Q_DECLARE_TR_FUNCTIONS(BotTexts)
};

//! A string literal of JSON, which YAML and Go read as well.
QString quoted(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

//! A value of a dotenv file. NoneBot reads each value as JSON first, so that a token of digits only
//! would become a number: such a one is given as a string of JSON.
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

struct Values {
    QString url;
    QString token; //!< as it is shown
    bool masked = false;
    qint64 selfId = 0;
};

QString noneBotText(const Values &values)
{
    QString text =
        QStringLiteral("DRIVER=~websockets\nONEBOT_WS_URLS=[%1]\n").arg(quoted(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("ONEBOT_ACCESS_TOKEN=%1\n")
                    .arg(values.masked ? values.token : dotenvValue(values.token));
    return text;
}

QString koishiText(const Values &values)
{
    QString text = QStringLiteral("plugins:\n"
                                  "  adapter-onebot:\n"
                                  "    selfId: \"%1\"\n"
                                  "    protocol: ws\n"
                                  "    endpoint: %2\n")
                       .arg(QString::number(values.selfId), quoted(values.url));
    if (!values.token.isEmpty())
        text += QStringLiteral("    token: %1\n").arg(quoted(values.token));
    return text;
}

QString zeroBotText(const Values &values)
{
    return QStringLiteral("zero.RunAndBlock(&zero.Config{\n"
                          "\tDriver: []zero.Driver{\n"
                          "\t\tdriver.NewWebSocketClient(%1, %2),\n"
                          "\t},\n"
                          "}, nil)\n")
        .arg(quoted(values.url), quoted(values.token));
}

QString otherText(const Values &values)
{
    QString text = values.url % QLatin1Char('\n');
    if (!values.token.isEmpty())
        text += QStringLiteral("Authorization: Bearer %1\n").arg(values.token);
    return text;
}

} // namespace

QList<BotPreset> botPresets()
{
    return {BotPreset::NoneBot2, BotPreset::Koishi, BotPreset::ZeroBot, BotPreset::Other};
}

QString botName(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return QStringLiteral("NoneBot2");
    case BotPreset::Koishi:
        return QStringLiteral("Koishi");
    case BotPreset::ZeroBot:
        return QStringLiteral("ZeroBot");
    case BotPreset::Other:
        return {};
    }
    Q_UNREACHABLE();
}

QString toString(BotPreset preset)
{
    return preset == BotPreset::Other ? QStringLiteral("other") : botName(preset).toLower();
}

BotSnippet botSnippet(BotPreset preset, const BotEndpoint &endpoint, TokenText token)
{
    Values values{.url = endpoint.url, .token = {}, .selfId = endpoint.selfId};
    values.masked = token == TokenText::Masked;
    if (!endpoint.token.isEmpty())
        values.token =
            values.masked ? QString(6, QChar(0x2022)) : QString::fromUtf8(endpoint.token.reveal());
    switch (preset) {
    case BotPreset::NoneBot2:
        return {QStringLiteral(".env"), noneBotText(values)};
    case BotPreset::Koishi:
        return {QStringLiteral("koishi.yml"), koishiText(values)};
    case BotPreset::ZeroBot:
        return {QStringLiteral("main.go"), zeroBotText(values)};
    case BotPreset::Other:
        return {{}, otherText(values)};
    }
    Q_UNREACHABLE();
}

QString botHint(BotPreset preset)
{
    switch (preset) {
    case BotPreset::NoneBot2:
        return BotTexts::tr("Needs the OneBot adapter: nb adapter install nonebot-adapter-onebot, "
                            "and the driver: nb driver install websockets.");
    case BotPreset::Koishi:
        return BotTexts::tr("In this mode Koishi does not reconnect by itself: restart the adapter "
                            "after the service was off.");
    case BotPreset::ZeroBot:
    case BotPreset::Other:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
