// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/media/base64text.h"

namespace Switchboard {

Result<QByteArray> decodeBase64(QStringView text, qint64 maximum)
{
    QStringView digits = text;
    qsizetype padding = 0;
    while (digits.endsWith(u'=') && padding < 2) {
        digits.chop(1);
        ++padding;
    }
    if (digits.size() / 4 * 3 + digits.size() % 4 * 3 / 4 > maximum)
        return Error{QStringLiteral("the base64 text stands for more than the %1 bytes allowed; "
                                    "send a smaller file")
                         .arg(maximum)};
    const bool isUrlSafe = digits.contains(u'-') || digits.contains(u'_');
    const auto alphabet = isUrlSafe ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const bool hasLength =
        digits.size() % 4 != 1 && (padding == 0 || (digits.size() + padding) % 4 == 0);
    // What is not Latin-1 becomes a question mark, which is no digit either.
    auto decoded = QByteArray::fromBase64Encoding(
        digits.toLatin1(), alphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (!hasLength || digits.contains(u'=') || !decoded)
        return Error{QStringLiteral("the text after base64:// is not base64; write digits of one "
                                    "alphabet without spaces and line breaks")};
    return std::move(decoded.decoded);
}

} // namespace Switchboard
