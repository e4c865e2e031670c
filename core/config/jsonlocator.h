// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/config/jsonlocation.h"

namespace Switchboard {

//! Reads a JSON text from its first byte to its last and notes where each value stands.
class JsonLocator final
{
public:
    explicit JsonLocator(const QByteArray &json);

    //! One call per object.
    Result<JsonLocation> scan();

private:
    bool scanValue(int depth, JsonLocation::Node &node);
    bool scanObject(int depth, JsonLocation::Node node);
    bool scanMember(int depth, JsonLocation::Node node);
    bool scanArray(int depth, JsonLocation::Node node);
    bool scanString(QString *decoded);
    bool scanEscape(QByteArray &text);
    bool scanNumber();
    bool scanDigits();
    bool scanWord(const char *word);

    void skipBlanks();
    //! The byte here, or 0 at the end.
    [[nodiscard]] char here() const;
    bool take(char expected);
    //! Notes the first error, at the byte \a offset. Returns false, for `return fail(…)`.
    bool fail(qsizetype offset, const QString &message);
    //! Says what stands here instead of what was \a expected.
    bool failHere(const QString &expected);

    QByteArray m_json;
    qsizetype m_offset = 0;
    JsonLocation m_location;
    QString m_error;
};

} // namespace Switchboard
