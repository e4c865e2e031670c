// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/importers/json5reader.h"

#include "core/onebot/jsontext.h"

#include <QRegularExpression>

#include <cmath>

namespace Switchboard {

namespace {

constexpr int ShownCharacters = 20;

bool isLineEnd(QChar character)
{
    return character == u'\n' || character == u'\r' || character == QChar::LineSeparator
        || character == QChar::ParagraphSeparator;
}

bool isBlank(QChar character)
{
    return character.isSpace() || character == QChar::ByteOrderMark;
}

bool startsName(QChar character)
{
    return character.isLetter() || character == u'$' || character == u'_'
        || character.isSurrogate();
}

bool continuesName(QChar character)
{
    return startsName(character) || character.isDigit() || character.isMark();
}

//! Whether \a character goes on a number or a bare word such as `true`.
bool continuesWord(QChar character)
{
    return character.isLetterOrNumber() || character == u'+' || character == u'-'
        || character == u'.' || character == u'_' || character == u'$';
}

} // namespace

Result<SourceNode> Json5Reader::read(const QByteArray &utf8)
{
    if (!utf8.isValidUtf8())
        return Error{QStringLiteral("1:1: this is not UTF-8; save the file as UTF-8, not as "
                                    "GB18030 or UTF-16")};
    Json5Reader reader(QString::fromUtf8(utf8));
    SourceNode root;
    if (!reader.skip())
        return Error{reader.m_error};
    if (reader.isAtEnd())
        return Error{QStringLiteral("1:1: the file is empty")};
    if (reader.readValue(0, root) && reader.skip() && !reader.isAtEnd())
        reader.failHere(QStringLiteral("nothing more after the first value"));
    if (!reader.m_error.isEmpty())
        return Error{reader.m_error};
    return root;
}

bool Json5Reader::readValue(int depth, SourceNode &node)
{
    if (depth > SourceNode::MaxDepth)
        return fail(
            m_offset,
            QStringLiteral("nested too deeply; at most %1 levels").arg(SourceNode::MaxDepth));
    if (++m_values > SourceNode::MaxValues)
        return fail(m_offset, QStringLiteral("more than %1 values").arg(SourceNode::MaxValues));
    node.position = position(m_offset);
    if (here() == u'{')
        return readObject(depth, node);
    if (here() == u'[')
        return readList(depth, node);
    if (here() == u'"' || here() == u'\'') {
        QString text;
        if (!readString(text))
            return false;
        node.value = text;
        return true;
    }
    return readWord(node);
}

bool Json5Reader::readObject(int depth, SourceNode &node)
{
    node.kind = SourceNode::Kind::Object;
    ++m_offset;
    if (!skip())
        return false;
    if (here() == u'}') {
        ++m_offset;
        return true;
    }
    for (;;) {
        if (!readMember(depth, node))
            return false;
        const Next next = takeSeparator(u'}');
        if (next != Next::More)
            return next == Next::Last;
    }
}

bool Json5Reader::readMember(int depth, SourceNode &node)
{
    SourceNode::Member member;
    member.position = position(m_offset);
    if (!readKey(member.key) || !skip())
        return false;
    if (here() != u':')
        return failHere(QStringLiteral("':' after a key"));
    ++m_offset;
    if (!skip() || !readValue(depth + 1, member.value))
        return false;
    node.members.append(std::move(member));
    return true;
}

bool Json5Reader::readList(int depth, SourceNode &node)
{
    node.kind = SourceNode::Kind::List;
    ++m_offset;
    if (!skip())
        return false;
    if (here() == u']') {
        ++m_offset;
        return true;
    }
    for (;;) {
        SourceNode item;
        if (!readValue(depth + 1, item))
            return false;
        node.items.append(std::move(item));
        const Next next = takeSeparator(u']');
        if (next != Next::More)
            return next == Next::Last;
    }
}

Json5Reader::Next Json5Reader::takeSeparator(QChar close)
{
    if (!skip())
        return Next::Wrong;
    const bool hasComma = here() == u',';
    if (hasComma) {
        ++m_offset;
        if (!skip())
            return Next::Wrong;
    }
    if (here() == close && !isAtEnd()) {
        ++m_offset;
        return Next::Last;
    }
    if (hasComma)
        return Next::More;
    failHere(QStringLiteral("',' or '%1'").arg(close));
    return Next::Wrong;
}

bool Json5Reader::readKey(QString &key)
{
    if (here() == u'"' || here() == u'\'')
        return readString(key);
    if (isAtEnd() || !startsName(here()))
        return failHere(QStringLiteral("a key or '}'"));
    const qsizetype begin = m_offset;
    while (!isAtEnd() && continuesName(here()))
        ++m_offset;
    key = m_text.mid(begin, m_offset - begin);
    return true;
}

bool Json5Reader::readString(QString &text)
{
    const qsizetype begin = m_offset;
    const QChar quote = here();
    for (++m_offset;;) {
        if (isAtEnd() || here() == u'\n' || here() == u'\r')
            return fail(begin, QStringLiteral("this text has no quote at its end"));
        const QChar character = here();
        if (character == quote) {
            ++m_offset;
            return true;
        }
        if (character == u'\\') {
            if (!readEscape(text))
                return false;
            continue;
        }
        text.append(character);
        ++m_offset;
    }
}

bool Json5Reader::readEscape(QString &text)
{
    static const QString names = QStringLiteral("bfnrtv0");
    static const QString meanings(QStringLiteral("\b\f\n\r\t\v") + QChar(u'\0'));
    const QChar name = at(m_offset + 1);
    if (name == u'x' || name == u'u')
        return readCode(name == u'x' ? 2 : 4, text);
    if (name >= u'1' && name <= u'9')
        return fail(m_offset, QStringLiteral("\\%1 is no escape").arg(name));
    if (name == u'0' && at(m_offset + 2).isDigit())
        return fail(m_offset, QStringLiteral("octal escapes are not allowed"));
    m_offset += name == u'\r' && at(m_offset + 2) == u'\n' ? 3 : 2; // a line may go on in the next
    if (isLineEnd(name))
        return true;
    const qsizetype index = names.indexOf(name);
    text.append(index < 0 ? name : meanings.at(index));
    return true;
}

bool Json5Reader::readCode(int digits, QString &text)
{
    const QString code = m_text.mid(m_offset + 2, digits);
    static const QRegularExpression hexadecimal(QStringLiteral("\\A[0-9A-Fa-f]+\\z"));
    if (code.size() != digits || !hexadecimal.match(code).hasMatch())
        return fail(m_offset, QStringLiteral("%1 hexadecimal digits are needed here").arg(digits));
    text.append(QChar(code.toUShort(nullptr, 16)));
    m_offset += 2 + digits;
    return true;
}

bool Json5Reader::readWord(SourceNode &node)
{
    const qsizetype begin = m_offset;
    while (!isAtEnd() && continuesWord(here()))
        ++m_offset;
    const QString word = m_text.mid(begin, m_offset - begin);
    if (word.isEmpty())
        return failHere(QStringLiteral("a value"));
    if (word == QLatin1String("true") || word == QLatin1String("false"))
        node.value = word == QLatin1String("true");
    else if (word == QLatin1String("null"))
        node.value = QJsonValue::Null;
    else
        node.value = json5Number(word);
    if (!node.value.isUndefined())
        return true;
    return fail(
        begin,
        QStringLiteral("\"%1\" is no value; put texts in quotes").arg(word.left(ShownCharacters)));
}

bool Json5Reader::skip()
{
    for (;;) {
        while (!isAtEnd() && isBlank(here()))
            ++m_offset;
        if (isAtEnd() || here() != u'/')
            return true;
        if (!skipComment())
            return false;
    }
}

bool Json5Reader::skipComment()
{
    const qsizetype begin = m_offset;
    if (at(m_offset + 1) == u'/') {
        while (!isAtEnd() && !isLineEnd(here()))
            ++m_offset;
        return true;
    }
    if (at(m_offset + 1) != u'*')
        return failHere(QStringLiteral("a value or a comment"));
    const qsizetype end = m_text.indexOf(QLatin1String("*/"), m_offset + 2);
    if (end < 0)
        return fail(begin, QStringLiteral("this comment has no end"));
    m_offset = end + 2;
    return true;
}

TextPosition Json5Reader::position(qsizetype offset)
{
    if (offset < m_counted) {
        m_counted = 0;
        m_position = {};
    }
    for (; m_counted < offset; ++m_counted) {
        const QChar character = m_text.at(m_counted);
        if (character == u'\n') {
            ++m_position.line;
            m_position.column = 1;
        } else if (!character.isLowSurrogate() && character != QChar::ByteOrderMark) {
            ++m_position.column;
        }
    }
    return m_position;
}

bool Json5Reader::fail(qsizetype offset, const QString &message)
{
    if (m_error.isEmpty()) {
        const TextPosition place = position(offset);
        m_error = QStringLiteral("%1:%2: %3").arg(place.line).arg(place.column).arg(message);
    }
    return false;
}

bool Json5Reader::failHere(const QString &expected)
{
    if (isAtEnd())
        return fail(m_offset,
                    QStringLiteral("the file ends here, in the middle; expected %1").arg(expected));
    const QChar found = here();
    const QString shown = found.isPrint()
        ? QString(found)
        : QStringLiteral("U+%1").arg(found.unicode(), 4, 16, QLatin1Char('0'));
    return fail(m_offset, QStringLiteral("expected %1, found '%2'").arg(expected, shown));
}

QJsonValue json5Number(const QString &word)
{
    static const QRegularExpression hexadecimal(QStringLiteral("\\A([+-]?)0[xX]([0-9A-Fa-f]+)\\z"));
    static const QRegularExpression decimal(QStringLiteral(
        "\\A[+-]?(?:(?:0|[1-9][0-9]*)(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?\\z"));
    static const QRegularExpression endless(QStringLiteral("\\A[+-]?(?:Infinity|NaN)\\z"));
    if (const auto match = hexadecimal.match(word); match.hasMatch()) {
        bool isSmall = false;
        const qint64 number = match.captured(2).toLongLong(&isSmall, 16);
        if (!isSmall)
            return word;
        return match.captured(1) == QLatin1String("-") ? -number : number;
    }
    if (endless.match(word).hasMatch())
        return word;
    if (!decimal.match(word).hasMatch())
        return QJsonValue(QJsonValue::Undefined);
    const QString digits = word.startsWith(QLatin1Char('+')) ? word.mid(1) : word;
    if (const std::optional<qint64> number = integerFromDigits(digits))
        return *number;
    const double number = digits.toDouble();
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue(word);
}

} // namespace Switchboard
