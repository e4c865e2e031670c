// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/onebot/jsonscanner.h"

#include "core/onebot/jsontext.h"

#include <algorithm>
#include <cstring>

namespace Switchboard {

namespace {

// Whether one of the eight bytes ends a run of plain ASCII: a quote, a backslash, a control
// character or a byte above 0x7F. A byte behind such a byte may be reported too, which costs
// nothing.
bool hasSpecialByte(quint64 word)
{
    constexpr quint64 Ones = 0x0101010101010101;
    constexpr quint64 Highs = 0x8080808080808080;
    const quint64 quotes = word ^ (Ones * '"');
    const quint64 backslashes = word ^ (Ones * '\\');
    const quint64 hits = (quotes - Ones) | (backslashes - Ones) | (word - Ones * 0x20) | word;
    return (hits & Highs) != 0;
}

bool isHexDigit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

JsonScanner::JsonScanner(JsonLimits limits) : m_limits(limits)
{
    m_limits.maxDepth = std::min(m_limits.maxDepth, DepthCeiling);
}

bool JsonScanner::scan(QByteArrayView text)
{
    m_begin = m_at = text.data();
    m_end = m_begin + text.size();
    m_depth = 0;
    m_values = 0;
    m_members.clear();
    m_error = {};
    skipBlanks();
    m_firstByte = m_at == m_end ? '\0' : *m_at;
    do {
        if (!scanValue())
            return false;
        while (!m_valueExpected && m_depth > 0) {
            if (!scanSeparator())
                return false;
        }
    } while (m_valueExpected);
    skipBlanks();
    return m_at == m_end || fail(QLatin1String("text after the value"));
}

const JsonMember *JsonScanner::find(QLatin1String name) const
{
    const QByteArrayView wanted(name.data(), name.size());
    for (qsizetype i = m_members.size() - 1; i >= 0; --i) {
        const JsonMember &member = m_members[i];
        if (member.keyHasEscapes ? unescapedJsonString(member.key) == name : member.key == wanted)
            return &member;
    }
    return nullptr;
}

bool JsonScanner::scanValue()
{
    m_valueExpected = false;
    if (m_at == m_end)
        return fail(QLatin1String("the text ends where a value must stand"));
    if (++m_values > m_limits.maxValues)
        return fail(QLatin1String("too many values"));
    if (m_depth == 1)
        m_valueBegin = m_at;
    bool ok = false;
    switch (*m_at) {
    case '{':
    case '[':
        return scanOpening();
    case '"':
        ok = scanString();
        break;
    case 't':
        ok = scanWord(QLatin1String("true"));
        break;
    case 'f':
        ok = scanWord(QLatin1String("false"));
        break;
    case 'n':
        ok = scanWord(QLatin1String("null"));
        break;
    default:
        ok = scanNumber();
    }
    if (ok)
        finishValue();
    return ok;
}

bool JsonScanner::scanOpening()
{
    if (m_depth >= m_limits.maxDepth)
        return fail(QLatin1String("nested too deep"));
    const bool object = *m_at == '{';
    quint64 &bits = m_objectBits[std::size_t(m_depth) / 64];
    const quint64 bit = quint64(1) << (m_depth % 64);
    bits = object ? bits | bit : bits & ~bit;
    ++m_depth;
    ++m_at;
    skipBlanks();
    if (m_at != m_end && *m_at == (object ? '}' : ']')) {
        pop();
        return true;
    }
    m_valueExpected = true;
    return !object || scanKey();
}

bool JsonScanner::scanSeparator()
{
    skipBlanks();
    if (m_at == m_end)
        return fail(QLatin1String("the text ends inside an object or array"));
    const bool object = inObject();
    if (*m_at == ',') {
        ++m_at;
        skipBlanks();
        m_valueExpected = true;
        return !object || scanKey();
    }
    if (*m_at == (object ? '}' : ']')) {
        pop();
        return true;
    }
    return fail(object ? QLatin1String("expected , or }") : QLatin1String("expected , or ]"));
}

bool JsonScanner::scanKey()
{
    if (m_at == m_end || *m_at != '"')
        return fail(QLatin1String("expected a key in double quotes"));
    const char *begin = m_at + 1;
    if (!scanString())
        return false;
    if (m_depth == 1)
        m_members.append({QByteArrayView(begin, m_at - 1), {}, m_sawEscape});
    skipBlanks();
    if (m_at == m_end || *m_at != ':')
        return fail(QLatin1String("expected : after the key"));
    ++m_at;
    skipBlanks();
    return true;
}

bool JsonScanner::scanString()
{
    m_sawEscape = false;
    ++m_at;
    for (;;) {
        const char *at = m_at;
        quint64 word = 0;
        while (m_end - at >= 8) {
            std::memcpy(&word, at, 8);
            if (hasSpecialByte(word))
                break;
            at += 8;
        }
        while (at != m_end && *at != '"' && *at != '\\' && uchar(*at) >= 0x20 && uchar(*at) < 0x80)
            ++at;
        m_at = at;
        if (at == m_end)
            return fail(QLatin1String("the text ends inside a string"));
        if (*at == '"') {
            ++m_at;
            return true;
        }
        if (uchar(*at) < 0x20)
            return fail(QLatin1String("control character in a string"));
        if (*at == '\\' ? !scanEscape() : !scanUtf8Character())
            return false;
    }
}

bool JsonScanner::scanEscape()
{
    m_sawEscape = true;
    if (m_end - m_at < 2 || !std::strchr("\"\\/bfnrtu", m_at[1]) || m_at[1] == '\0')
        return fail(QLatin1String("unknown escape in a string"));
    if (m_at[1] != 'u') {
        m_at += 2;
        return true;
    }
    if (m_end - m_at < 6 || !std::all_of(m_at + 2, m_at + 6, isHexDigit))
        return fail(QLatin1String("\\u needs four hexadecimal digits"));
    m_at += 6;
    return true;
}

// The well-formed byte sequences of the Unicode standard, table 3-7; several characters in a row
// stay in this loop, since text that is not English comes in runs.
bool JsonScanner::scanUtf8Character()
{
    const auto follows = [](const char *at, uchar low, uchar high) {
        return uchar(*at) >= low && uchar(*at) <= high;
    };
    while (m_at != m_end && uchar(*m_at) >= 0x80) {
        const uchar lead = uchar(*m_at);
        const qsizetype left = m_end - m_at;
        if (lead >= 0xE0 && lead <= 0xEF && left >= 3
            && follows(m_at + 1, lead == 0xE0 ? 0xA0 : 0x80, lead == 0xED ? 0x9F : 0xBF)
            && follows(m_at + 2, 0x80, 0xBF)) {
            m_at += 3;
        } else if (lead >= 0xC2 && lead <= 0xDF && left >= 2 && follows(m_at + 1, 0x80, 0xBF)) {
            m_at += 2;
        } else if (lead >= 0xF0 && lead <= 0xF4 && left >= 4
                   && follows(m_at + 1, lead == 0xF0 ? 0x90 : 0x80, lead == 0xF4 ? 0x8F : 0xBF)
                   && follows(m_at + 2, 0x80, 0xBF) && follows(m_at + 3, 0x80, 0xBF)) {
            m_at += 4;
        } else {
            return fail(QLatin1String("invalid UTF-8"));
        }
    }
    return true;
}

bool JsonScanner::scanNumber()
{
    if (*m_at == '-')
        ++m_at;
    if (m_at != m_end && *m_at == '0')
        ++m_at;
    else if (!scanDigits())
        return fail(QLatin1String("expected a value"));
    if (m_at != m_end && *m_at == '.') {
        ++m_at;
        if (!scanDigits())
            return fail(QLatin1String("expected a digit after the decimal point"));
    }
    if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
        ++m_at;
        if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
            ++m_at;
        if (!scanDigits())
            return fail(QLatin1String("expected a digit in the exponent"));
    }
    return true;
}

bool JsonScanner::scanDigits()
{
    const char *at = m_at;
    while (at != m_end && isDigit(*at))
        ++at;
    const bool any = at != m_at;
    m_at = at;
    return any;
}

bool JsonScanner::scanWord(QLatin1String word)
{
    if (m_end - m_at < word.size() || std::memcmp(m_at, word.data(), std::size_t(word.size())) != 0)
        return fail(QLatin1String("expected a value"));
    m_at += word.size();
    return true;
}

void JsonScanner::skipBlanks()
{
    while (m_at != m_end && (*m_at == ' ' || *m_at == '\n' || *m_at == '\r' || *m_at == '\t'))
        ++m_at;
}

void JsonScanner::finishValue()
{
    if (m_depth == 1 && inObject())
        m_members.back().value = QByteArrayView(m_valueBegin, m_at);
}

void JsonScanner::pop()
{
    ++m_at;
    --m_depth;
    finishValue();
}

bool JsonScanner::fail(QLatin1String error)
{
    m_error = error;
    m_valueExpected = false;
    return false;
}

bool JsonScanner::inObject() const
{
    const int level = m_depth - 1;
    return (m_objectBits[std::size_t(level) / 64] >> (level % 64) & 1) != 0;
}

} // namespace Switchboard
