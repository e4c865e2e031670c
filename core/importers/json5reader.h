// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/importers/sourcenode.h"
#include "core/support/result.h"

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! Reads a JSON5 text (comments, commas at the end, keys without quotes, single quotes, hexadecimal
//! and signed numbers) to its last character. The error starts with `line:column: `.
class Json5Reader final
{
public:
    //! Reads \a utf8, within SourceNode::MaxDepth and SourceNode::MaxValues.
    static Result<SourceNode> read(const QByteArray &utf8);

private:
    explicit Json5Reader(QString text) : m_text(std::move(text)) { }

    bool readValue(int depth, SourceNode &node);
    bool readObject(int depth, SourceNode &node);
    bool readMember(int depth, SourceNode &node);
    bool readList(int depth, SourceNode &node);
    bool readKey(QString &key);
    bool readString(QString &text);
    bool readEscape(QString &text);
    bool readCode(int digits, QString &text);
    bool readWord(SourceNode &node);

    //! Blanks and comments. False when a comment has no end.
    bool skip();
    bool skipComment();
    //! After a value: the end \a close was taken (Last), a comma was (More), or an error.
    enum class Next { More, Last, Wrong };
    Next takeSeparator(QChar close);

    [[nodiscard]] QChar here() const { return at(m_offset); }
    [[nodiscard]] QChar at(qsizetype offset) const
    {
        return offset < m_text.size() ? m_text.at(offset) : QChar();
    }
    [[nodiscard]] bool isAtEnd() const { return m_offset >= m_text.size(); }
    //! The place of the character \a offset; asked for in rising order.
    [[nodiscard]] TextPosition position(qsizetype offset);
    //! Notes the first error. Returns false, for `return fail(…)`.
    bool fail(qsizetype offset, const QString &message);
    bool failHere(const QString &expected);

    QString m_text;
    qsizetype m_offset = 0;
    qsizetype m_counted = 0; //!< up to where m_position has come
    TextPosition m_position;
    int m_values = 0;
    QString m_error;
};

//! What a number of JSON5 means: whole numbers of 64 bits exactly, others as a double, and the text
//! itself for what neither holds. Undefined when \a word is no number.
[[nodiscard]] QJsonValue json5Number(const QString &word);

} // namespace Switchboard
