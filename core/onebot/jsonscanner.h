// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>
#include <QLatin1String>
#include <QVarLengthArray>

#include <array>

namespace Switchboard {

//! How much structure one JSON text may have.
struct JsonLimits {
    int maxDepth = 512; //!< open arrays and objects at once, at most JsonScanner::DepthCeiling
    int maxValues = 500'000; //!< scalars, arrays and objects together
};

//! One `"key": value` of the outermost object, as spans of the scanned text.
struct JsonMember {
    QByteArrayView key; //!< between the quotes, escapes as written
    QByteArrayView value; //!< without blanks around it
    bool keyHasEscapes = false;
};

//! Checks a JSON text in one pass and finds the members of the outermost object.
//!
//! Strict RFC 8259: no BOM, no comments, no trailing comma, no raw control character, valid UTF-8
//! everywhere. Nothing is skipped unchecked and nothing is converted, so a span can be copied into
//! another text as it is, integers of any length included. It does not recurse and allocates only
//! when the outermost object has more than a few members.
class JsonScanner final
{
public:
    //! What Qt can read later; deeper texts are refused whatever the limits say.
    static constexpr int DepthCeiling = 1024;

    explicit JsonScanner(JsonLimits limits = {});

    //! Whether \a text is one JSON value within the limits. The spans live as long as \a text.
    [[nodiscard]] bool scan(QByteArrayView text);

    //! After a successful scan: the first byte of the value, which tells its type.
    [[nodiscard]] char firstByte() const { return m_firstByte; }
    [[nodiscard]] bool isObject() const { return m_firstByte == '{'; }
    //! After a successful scan of an object: its members in the order of the text.
    [[nodiscard]] const auto &members() const { return m_members; }
    //! The last member called \a name (ASCII; escapes in the text are decoded), or null.
    [[nodiscard]] const JsonMember *find(QLatin1String name) const;

    //! After a failed scan: what is wrong, in words, and at which byte.
    [[nodiscard]] QLatin1String error() const { return m_error; }
    [[nodiscard]] qsizetype errorOffset() const { return m_at - m_begin; }

private:
    [[nodiscard]] bool scanValue();
    [[nodiscard]] bool scanOpening();
    [[nodiscard]] bool scanSeparator();
    [[nodiscard]] bool scanKey();
    [[nodiscard]] bool scanString();
    [[nodiscard]] bool scanEscape();
    [[nodiscard]] bool scanUtf8Character();
    [[nodiscard]] bool scanNumber();
    [[nodiscard]] bool scanDigits();
    [[nodiscard]] bool scanWord(QLatin1String word);
    void skipBlanks();
    void finishValue();
    void pop();
    [[nodiscard]] bool fail(QLatin1String error);
    [[nodiscard]] bool inObject() const;

    JsonLimits m_limits;
    const char *m_begin = nullptr;
    const char *m_at = nullptr;
    const char *m_end = nullptr;
    const char *m_valueBegin = nullptr; // of the member being read
    int m_depth = 0;
    int m_values = 0;
    bool m_valueExpected = false;
    bool m_sawEscape = false; // in the string read last
    char m_firstByte = 0;
    QLatin1String m_error;
    std::array<quint64, DepthCeiling / 64> m_objectBits; // one bit per level: object or array
    QVarLengthArray<JsonMember, 16> m_members;
};

} // namespace Switchboard
