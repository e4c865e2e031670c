// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/config/jsonlocation.h"

#include "core/config/jsonlocator.h"

#include <algorithm>

namespace Switchboard {

TextPosition textPosition(const QByteArray &text, qsizetype offset)
{
    static const QByteArray byteOrderMark = QByteArrayLiteral("\xEF\xBB\xBF");
    TextPosition place;
    const qsizetype end = std::min(offset, text.size());
    for (qsizetype i = text.startsWith(byteOrderMark) ? byteOrderMark.size() : 0; i < end; ++i) {
        const auto byte = uchar(text.at(i));
        if (byte == '\n') {
            ++place.line;
            place.column = 1;
        } else if ((byte & 0xC0) != 0x80) {
            ++place.column;
        }
    }
    return place;
}

Result<JsonLocation> JsonLocation::scan(const QByteArray &json)
{
    return JsonLocator(json).scan();
}

JsonLocation::Node JsonLocation::member(Node object, const QString &key) const
{
    return m_entries.at(object).members.value(key, object);
}

JsonLocation::Node JsonLocation::element(Node array, qsizetype index) const
{
    return m_entries.at(array).elements.value(index, array);
}

TextPosition JsonLocation::position(Node node) const
{
    return textPosition(m_json, m_entries.at(node).begin);
}

QString JsonLocation::source(Node node, qsizetype maximum) const
{
    const Entry &entry = m_entries.at(node);
    // Four bytes make at least one character, so the rest of a huge value is not even decoded.
    const qsizetype bytes = std::min(entry.end - entry.begin, 4 * maximum + 4);
    const QString text = QString::fromUtf8(m_json.mid(entry.begin, bytes)).simplified();
    return text.size() <= maximum ? text : QString(text.left(maximum) + QChar(0x2026));
}

} // namespace Switchboard
