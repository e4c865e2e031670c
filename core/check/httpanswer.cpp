// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/check/httpanswer.h"

namespace Switchboard {

std::optional<QByteArray> HttpAnswer::value(QByteArrayView name) const
{
    for (const auto &field : fields) {
        if (field.first.compare(name, Qt::CaseInsensitive) == 0)
            return field.second;
    }
    return std::nullopt;
}

std::optional<HttpAnswer> takeHttpAnswer(QByteArray &buffer)
{
    const QByteArray blankLine("\r\n\r\n");
    const qsizetype end = buffer.indexOf(blankLine);
    if (end < 0)
        return std::nullopt;
    const QList<QByteArray> lines = buffer.left(end).split('\n');
    buffer.remove(0, end + blankLine.size());
    HttpAnswer answer;
    if (lines.constFirst().startsWith("HTTP/1."))
        answer.status = lines.constFirst().split(' ').value(1).toInt();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0)
            answer.fields.append({line.left(colon), line.mid(colon + 1).trimmed()});
    }
    return answer;
}

} // namespace Switchboard
