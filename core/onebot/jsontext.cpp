// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <limits>

namespace Switchboard {

namespace {

constexpr int MostDigits = 19; // of a 64 bit integer

char16_t escapedCharacter(char letter)
{
    switch (letter) {
    case 'b':
        return u'\b';
    case 'f':
        return u'\f';
    case 'n':
        return u'\n';
    case 'r':
        return u'\r';
    case 't':
        return u'\t';
    default:
        return char16_t(letter); // the quote, the backslash, the slash
    }
}

std::optional<qint64> signedValue(quint64 magnitude, bool negative)
{
    constexpr auto Most = quint64(std::numeric_limits<qint64>::max());
    if (magnitude > Most + (negative ? 1 : 0))
        return std::nullopt;
    return qint64(negative ? 0 - magnitude : magnitude);
}

// A number as digits x 10^exponent, without zeros at either end of the digits.
struct Decimal {
    QByteArray digits;
    qint64 exponent = 0;
    bool negative = false;
};

qint64 exponentOf(QByteArrayView text)
{
    constexpr qint64 Far = 1'000'000'000'000; // beyond any number of digits a text can have
    const bool negative = text.startsWith('-');
    qint64 value = 0;
    for (const char c : text) {
        if (c != '-' && c != '+')
            value = std::min(value * 10 + (c - '0'), Far);
    }
    return negative ? -value : value;
}

Decimal decimalOf(QByteArrayView number)
{
    Decimal decimal;
    decimal.negative = number.startsWith('-');
    const auto e =
        std::find_if(number.begin(), number.end(), [](char c) { return c == 'e' || c == 'E'; });
    if (e != number.end())
        decimal.exponent = exponentOf(QByteArrayView(e + 1, number.end()));
    bool fraction = false;
    for (auto at = number.begin() + (decimal.negative ? 1 : 0); at != e; ++at) {
        if (*at == '.') {
            fraction = true;
            continue;
        }
        if (*at != '0' || !decimal.digits.isEmpty())
            decimal.digits.append(*at);
        decimal.exponent -= fraction ? 1 : 0;
    }
    while (decimal.digits.endsWith('0')) {
        decimal.digits.chop(1);
        ++decimal.exponent;
    }
    return decimal;
}

} // namespace

QString unescapedJsonString(QByteArrayView content)
{
    qsizetype backslash = content.indexOf('\\');
    if (backslash < 0)
        return QString::fromUtf8(content);
    QString text;
    text.reserve(content.size());
    qsizetype done = 0;
    while (backslash >= 0) {
        text += QString::fromUtf8(content.sliced(done, backslash - done));
        const char letter = content[backslash + 1];
        if (letter == 'u') {
            text += QChar(content.sliced(backslash + 2, 4).toByteArray().toUShort(nullptr, 16));
            done = backslash + 6;
        } else {
            text += QChar(escapedCharacter(letter));
            done = backslash + 2;
        }
        backslash = content.indexOf('\\', done);
    }
    text += QString::fromUtf8(content.sliced(done));
    return text;
}

QByteArray toJsonText(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    if (value.isNull() || value.isUndefined())
        return QByteArrayLiteral("null");
    if (value.isBool())
        return value.toBool() ? QByteArrayLiteral("true") : QByteArrayLiteral("false");
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

std::optional<qint64> integerFromJsonNumber(QByteArrayView number)
{
    const Decimal decimal = decimalOf(number);
    if (decimal.digits.isEmpty())
        return 0;
    if (decimal.exponent < 0 || decimal.digits.size() + decimal.exponent > MostDigits)
        return std::nullopt;
    quint64 magnitude = 0;
    for (const char c : decimal.digits)
        magnitude = magnitude * 10 + quint64(c - '0');
    for (qint64 i = 0; i < decimal.exponent; ++i)
        magnitude *= 10;
    return signedValue(magnitude, decimal.negative);
}

std::optional<qint64> integerFromDigits(QStringView text)
{
    const bool negative = text.startsWith(QLatin1Char('-'));
    if (negative)
        text = text.sliced(1);
    if (text.isEmpty() || text.size() > MostDigits)
        return std::nullopt;
    quint64 magnitude = 0;
    for (const QChar c : text) {
        if (c < QLatin1Char('0') || c > QLatin1Char('9'))
            return std::nullopt;
        magnitude = magnitude * 10 + quint64(c.unicode() - u'0');
    }
    return signedValue(magnitude, negative);
}

} // namespace Switchboard
