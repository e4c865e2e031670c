// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/redactor.h"

#include <QRegularExpression>

namespace Switchboard {

namespace {

QRegularExpression expression(const char *pattern)
{
    QRegularExpression result(QString::fromLatin1(pattern),
                              QRegularExpression::CaseInsensitiveOption);
    result.optimize();
    return result;
}

} // namespace

QString redacted(QString text)
{
    // A JSON member, also inside a JSON text (\"token\":\"…\") and cut off before its last quote.
    static const QRegularExpression jsonMember =
        expression(R"re((\\*"(?:[\w-]*(?:token|secret|password)|authorization)\\*"\s*:\s*))re"
                   R"re((\\*")(?:[^"\\]++|\\+[^"\\]|(?!\2)\\+")*+(?:\2|$))re");
    // A query parameter or an assignment.
    static const QRegularExpression parameter =
        expression(R"re(((?:access(?:_|%5f))?token(?:=|%3d))[^\s&"'#,;<>]+)re");
    // A header line, up to its end; credentials may have two words.
    static const QRegularExpression header =
        expression(R"re(((?:proxy-)?authorization[ \t]*+[:=][ \t]*+)(?!\*\*\*)[^\r\n"']+)re");

    text.replace(jsonMember, QStringLiteral("\\1\\2***\\2"));
    text.replace(header, QStringLiteral("\\1***"));
    text.replace(parameter, QStringLiteral("\\1***"));
    return text;
}

} // namespace Switchboard
