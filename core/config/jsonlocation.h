// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/support/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace Switchboard {

//! A place in a text, both numbers from 1. Columns count characters, not bytes.
struct TextPosition {
    int line = 1;
    int column = 1;

    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

//! The place of the byte \a offset in the UTF-8 text \a text; a byte order mark has no width.
[[nodiscard]] TextPosition textPosition(const QByteArray &text, qsizetype offset);

//! Where each value of a JSON text stands, found by a strict scan (RFC 8259, valid UTF-8, no key
//! twice in one object). Values are nodes of a tree; node 0 is the outermost one.
class JsonLocation final
{
public:
    using Node = qsizetype;
    static constexpr Node Root = 0;
    static constexpr int MaxDepth = 64;

    //! Scans \a json. The error starts with `line:column: ` and says what is wrong there.
    static Result<JsonLocation> scan(const QByteArray &json);

    //! The value of \a key in the object \a object; the object itself when it has no such key.
    [[nodiscard]] Node member(Node object, const QString &key) const;
    //! The element \a index of \a array; the array itself when it is shorter.
    [[nodiscard]] Node element(Node array, qsizetype index) const;
    //! Where the value starts.
    [[nodiscard]] TextPosition position(Node node) const;
    //! The value as it is written in the text, at most \a maximum characters of it.
    [[nodiscard]] QString source(Node node, qsizetype maximum) const;

private:
    friend class JsonLocator;

    struct Entry {
        qsizetype begin = 0;
        qsizetype end = 0;
        QHash<QString, Node> members;
        QList<Node> elements;
    };

    QByteArray m_json;
    QList<Entry> m_entries;
};

} // namespace Switchboard
