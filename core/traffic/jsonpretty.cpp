// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/jsonpretty.h"

#include <QByteArray>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int IndentStep = 2;
constexpr int DeepestIndent = 40; // levels; deeper ones would make more blanks than text

void breakLine(QByteArray &out, int depth)
{
    out.append('\n').append(std::min(depth, DeepestIndent) * IndentStep, ' ');
}

int hexValue(QByteArrayView digits)
{
    return digits.toByteArray().toInt(nullptr, 16);
}

//! Writes the character of the escape `\uXXXX` at \a at when people can read it, and returns how
//! many bytes of \a json it was; 0 = leave it as it is.
qsizetype decodeEscape(QByteArrayView json, qsizetype at, QByteArray &out)
{
    constexpr qsizetype Length = 6;
    const auto unit = [json](qsizetype begin) {
        return begin + Length <= json.size() && json[begin] == '\\' && json[begin + 1] == 'u'
            ? hexValue(json.sliced(begin + 2, 4))
            : -1;
    };
    const int first = unit(at);
    if (first < 0x80 || QChar::isLowSurrogate(uint(first)))
        return 0;
    if (!QChar::isHighSurrogate(uint(first))) {
        out.append(QString(QChar(first)).toUtf8());
        return Length;
    }
    const int second = unit(at + Length);
    if (second < 0 || !QChar::isLowSurrogate(uint(second)))
        return 0;
    const char32_t character = QChar::surrogateToUcs4(char16_t(first), char16_t(second));
    out.append(QString::fromUcs4(&character, 1).toUtf8());
    return 2 * Length;
}

//! Copies the string that begins at \a at and returns where it ends.
qsizetype copyString(QByteArrayView json, qsizetype at, QByteArray &out)
{
    out.append(json[at++]);
    while (at < json.size()) {
        const char c = json[at];
        if (c == '\\') {
            const qsizetype decoded = decodeEscape(json, at, out);
            if (decoded == 0)
                out.append(json.sliced(at, std::min<qsizetype>(2, json.size() - at)));
            at += decoded > 0 ? decoded : 2;
            continue;
        }
        out.append(c);
        ++at;
        if (c == '"')
            break;
    }
    return std::min(at, json.size());
}

qsizetype nextSolid(QByteArrayView json, qsizetype at)
{
    while (at < json.size() && uchar(json[at]) <= ' ')
        ++at;
    return at;
}

//! How many bytes the character or escape that begins with \a lead takes at least.
qsizetype stepOf(QByteArrayView text, qsizetype at)
{
    const uchar lead = uchar(text[at]);
    if (lead == '\\')
        return text[at + 1] == 'u' ? 6 : 2;
    return lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

} // namespace

QByteArrayView utf8Beginning(QByteArrayView text, qsizetype maxBytes)
{
    if (text.size() <= maxBytes)
        return text;
    while (maxBytes > 0 && (uchar(text[maxBytes]) & 0xC0) == 0x80)
        --maxBytes;
    return text.first(maxBytes);
}

QByteArrayView jsonStringBeginning(QByteArrayView content, qsizetype maxBytes)
{
    if (maxBytes < 0 || content.size() <= maxBytes)
        return content;
    qsizetype at = 0;
    for (qsizetype step = 0; at + (step = stepOf(content, at)) <= maxBytes;)
        at += step;
    return content.first(at);
}

PrettyJson prettyJson(QByteArrayView json, qsizetype maxBytes)
{
    PrettyJson result;
    if (maxBytes >= 0 && json.size() > maxBytes) {
        result.complete = false;
        json = utf8Beginning(json, maxBytes);
    }
    QByteArray out;
    out.reserve(json.size() * 3 / 2);
    int depth = 0;
    for (qsizetype at = nextSolid(json, 0); at < json.size(); at = nextSolid(json, at)) {
        const char c = json[at];
        switch (c) {
        case '"':
            at = copyString(json, at, out);
            continue;
        case '{':
        case '[': {
            const qsizetype next = nextSolid(json, at + 1);
            if (next < json.size() && json[next] == (c == '{' ? '}' : ']')) {
                out.append(c).append(json[next]);
                at = next;
            } else {
                out.append(c);
                breakLine(out, ++depth);
            }
            break;
        }
        case '}':
        case ']':
            breakLine(out, --depth);
            out.append(c);
            break;
        case ',':
            out.append(c);
            breakLine(out, depth);
            break;
        case ':':
            out.append(": ");
            break;
        default:
            out.append(c);
        }
        ++at;
    }
    result.text = QString::fromUtf8(out);
    return result;
}

} // namespace Switchboard
