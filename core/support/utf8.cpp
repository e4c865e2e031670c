// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/utf8.h"

namespace Switchboard {

QByteArray utf8Truncated(const QString &text, qsizetype maximum)
{
    QByteArray utf8 = text.toUtf8();
    if (utf8.size() <= maximum)
        return utf8;
    qsizetype end = maximum;
    while (end > 0 && (uchar(utf8[end]) & 0xC0) == 0x80)
        --end;
    utf8.truncate(end);
    return utf8;
}

} // namespace Switchboard
