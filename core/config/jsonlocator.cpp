// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/jsonlocator.h"

#include <QStringDecoder>

#include <algorithm>

namespace Switchboard {

namespace {

const QByteArray ByteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

//! Where \a text stops being UTF-8, or -1.
qsizetype firstInvalidUtf8(const QByteArray &text)
{
    if (text.isValidUtf8())
        return -1;
    qsizetype good = 0; // halving is enough: a prefix is invalid as soon as it holds the bad byte
    qsizetype bad = text.size();
    while (bad - good > 1) {
        const qsizetype middle = (good + bad) / 2;
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Default);
        [[maybe_unused]] const QString decoded = decoder.decode(QByteArrayView(text).first(middle));
        (decoder.hasError() ? bad : good) = middle;
    }
    return good;
}

} // namespace

JsonLocator::JsonLocator(const QByteArray &json) : m_json(json)
{
    m_location.m_json = json;
}

Result<JsonLocation> JsonLocator::scan()
{
    JsonLocation::Node root = JsonLocation::Root;
    const qsizetype invalid = firstInvalidUtf8(m_json);
    if (invalid >= 0) {
        fail(invalid, QStringLiteral("this is not UTF-8; save the file as UTF-8"));
    } else {
        if (m_json.startsWith(ByteOrderMark))
            m_offset = ByteOrderMark.size();
        skipBlanks();
        if (m_offset == m_json.size())
            fail(m_offset, QStringLiteral("the file is empty"));
        else if (scanValue(0, root)) {
            skipBlanks();
            if (m_offset != m_json.size())
                failHere(QStringLiteral("the end of the file"));
        }
    }
    if (!m_error.isEmpty())
        return Error{m_error};
    return std::move(m_location);
}

bool JsonLocator::scanValue(int depth, JsonLocation::Node &node)
{
    skipBlanks();
    if (depth > JsonLocation::MaxDepth)
        return fail(m_offset,
                    QStringLiteral("nested deeper than %1 levels").arg(JsonLocation::MaxDepth));
    node = m_location.m_entries.size();
    m_location.m_entries.append(
        {.begin = m_offset, .end = m_offset, .members = {}, .elements = {}});
    bool ok = false;
    const char first = here();
    if (first == '{')
        ok = scanObject(depth, node);
    else if (first == '[')
        ok = scanArray(depth, node);
    else if (first == '"')
        ok = scanString(nullptr);
    else if (first == '-' || isDigit(first))
        ok = scanNumber();
    else
        ok = scanWord("true") || scanWord("false") || scanWord("null")
            || failHere(QStringLiteral("a value"));
    m_location.m_entries[node].end = m_offset;
    return ok;
}

bool JsonLocator::scanObject(int depth, JsonLocation::Node node)
{
    take('{');
    skipBlanks();
    if (take('}'))
        return true;
    while (scanMember(depth, node)) {
        skipBlanks();
        if (take('}'))
            return true;
        if (!take(','))
            return failHere(QStringLiteral("',' or '}'"));
        skipBlanks();
    }
    return false;
}

bool JsonLocator::scanMember(int depth, JsonLocation::Node node)
{
    const qsizetype start = m_offset;
    if (here() != '"')
        return failHere(QStringLiteral("a key in double quotes"));
    QString key;
    if (!scanString(&key))
        return false;
    if (m_location.m_entries.at(node).members.contains(key))
        return fail(start, QStringLiteral("the key \"%1\" is here twice; remove one").arg(key));
    skipBlanks();
    if (!take(':'))
        return failHere(QStringLiteral("':' after the key"));
    JsonLocation::Node value = 0;
    const bool ok = scanValue(depth + 1, value);
    m_location.m_entries[node].members.insert(key, value);
    return ok;
}

bool JsonLocator::scanArray(int depth, JsonLocation::Node node)
{
    take('[');
    skipBlanks();
    if (take(']'))
        return true;
    JsonLocation::Node value = 0;
    while (scanValue(depth + 1, value)) {
        m_location.m_entries[node].elements.append(value);
        skipBlanks();
        if (take(']'))
            return true;
        if (!take(','))
            return failHere(QStringLiteral("',' or ']'"));
    }
    return false;
}

bool JsonLocator::scanString(QString *decoded)
{
    const qsizetype start = m_offset;
    take('"');
    QByteArray text;
    while (m_offset < m_json.size()) {
        const char c = here();
        if (take('"')) {
            if (decoded)
                *decoded = QString::fromUtf8(text);
            return true;
        }
        if (c == '\n' || c == '\r')
            return fail(start, QStringLiteral("the text that starts here has no closing quote"));
        if (uchar(c) < 0x20)
            return fail(m_offset,
                        QStringLiteral("a control character must be written as \\u%1")
                            .arg(uint(uchar(c)), 4, 16, QLatin1Char('0')));
        ++m_offset;
        if (c != '\\')
            text += c;
        else if (!scanEscape(text))
            return false;
    }
    return fail(start, QStringLiteral("the text that starts here has no closing quote"));
}

bool JsonLocator::scanEscape(QByteArray &text)
{
    static const QByteArray letters = QByteArrayLiteral("\"\\/bfnrt");
    static const QByteArray meanings = QByteArrayLiteral("\"\\/\b\f\n\r\t");
    const char letter = here();
    const qsizetype known = letter == 0 ? -1 : letters.indexOf(letter);
    if (known >= 0) {
        ++m_offset;
        text += meanings.at(known);
        return true;
    }
    const QByteArray digits = m_json.mid(m_offset + 1, 4);
    if (letter != 'u' || digits.size() != 4 || !std::ranges::all_of(digits, isHexDigit))
        return fail(m_offset - 1, QStringLiteral("unknown escape; write \\\\ for a backslash"));
    const uint unit = digits.toUInt(nullptr, 16);
    m_offset += 5;
    // Halves of a surrogate pair stay apart here; only the comparison of keys looks at the result.
    text += QChar::isSurrogate(unit) ? QByteArray("\\u" + QByteArray::number(unit, 16))
                                     : QString(QChar(char16_t(unit))).toUtf8();
    return true;
}

bool JsonLocator::scanNumber()
{
    const qsizetype start = m_offset;
    take('-');
    const bool leadingZero = here() == '0';
    if (!scanDigits())
        return false;
    if (leadingZero && m_offset - start > (m_json.at(start) == '-' ? 2 : 1))
        return fail(start, QStringLiteral("a number must not start with 0"));
    if (take('.') && !scanDigits())
        return false;
    if (here() == 'e' || here() == 'E') {
        ++m_offset;
        if (here() == '+' || here() == '-')
            ++m_offset;
        return scanDigits();
    }
    return true;
}

bool JsonLocator::scanDigits()
{
    if (!isDigit(here()))
        return failHere(QStringLiteral("a digit"));
    while (isDigit(here()))
        ++m_offset;
    return true;
}

bool JsonLocator::scanWord(const char *word)
{
    if (!QByteArrayView(m_json).sliced(m_offset).startsWith(word))
        return false;
    m_offset += qsizetype(qstrlen(word));
    return true;
}

void JsonLocator::skipBlanks()
{
    while (m_offset < m_json.size() && QByteArrayLiteral(" \t\r\n").contains(m_json.at(m_offset)))
        ++m_offset;
}

char JsonLocator::here() const
{
    return m_offset < m_json.size() ? m_json.at(m_offset) : '\0';
}

bool JsonLocator::take(char expected)
{
    if (m_offset >= m_json.size() || m_json.at(m_offset) != expected)
        return false;
    ++m_offset;
    return true;
}

bool JsonLocator::fail(qsizetype offset, const QString &message)
{
    if (m_error.isEmpty()) {
        const TextPosition place = textPosition(m_json, offset);
        m_error = QStringLiteral("%1:%2: ").arg(place.line).arg(place.column) + message;
    }
    return false;
}

bool JsonLocator::failHere(const QString &expected)
{
    if (m_offset >= m_json.size())
        return fail(m_offset, QStringLiteral("%1 is missing, the file ends here").arg(expected));
    if (here() == '/' || here() == '#')
        return fail(m_offset, QStringLiteral("JSON has no comments; remove it"));
    return fail(m_offset, QStringLiteral("%1 is missing here").arg(expected));
}

} // namespace Switchboard
