// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/requesttarget.h"

#include <QList>

#include <algorithm>

namespace Switchboard {

namespace {

//! The number in `:6700`, digits only; -1 = it is something else.
int portBehindColon(QByteArrayView text)
{
    const QByteArrayView digits = text.sliced(1);
    const bool isNumber = text.front() == ':' && !digits.isEmpty()
        && std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
    bool fits = false;
    const int port = digits.toInt(&fits);
    return isNumber && fits ? port : -1;
}

} // namespace

RequestTarget RequestTarget::parse(const QByteArray &target)
{
    QByteArray rest = target;
    const QByteArray lower = target.left(8).toLower();
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
        const qsizetype authority = target.indexOf("//") + 2;
        const qsizetype slash = target.indexOf('/', authority);
        rest = slash < 0 ? QByteArray("/") : target.mid(slash);
    }
    RequestTarget result;
    if (!rest.startsWith('/'))
        return result;
    const qsizetype question = rest.indexOf('?');
    result.m_path = QByteArray::fromPercentEncoding(question < 0 ? rest : rest.left(question));
    if (question >= 0)
        result.m_query = rest.mid(question + 1);
    return result;
}

std::optional<QByteArray> RequestTarget::queryValue(QByteArrayView name) const
{
    const QList<QByteArray> pairs = m_query.split('&');
    for (QByteArray pair : pairs) {
        pair.replace('+', ' '); // before the decoding, so that %2B stays a plus
        const qsizetype equals = pair.indexOf('=');
        const QByteArray key = equals < 0 ? pair : pair.left(equals);
        if (QByteArray::fromPercentEncoding(key) == name)
            return equals < 0 ? QByteArray()
                              : QByteArray::fromPercentEncoding(pair.mid(equals + 1));
    }
    return std::nullopt;
}

HostField parseHostField(const QByteArray &value)
{
    HostField field;
    const QByteArray host = value.trimmed();
    const bool isLiteral = host.startsWith('[');
    const qsizetype nameEnd = isLiteral ? host.indexOf(']') : host.lastIndexOf(':');
    const qsizetype portAt = isLiteral && nameEnd >= 0 ? nameEnd + 1 : nameEnd;
    field.name = QString::fromLatin1(nameEnd < 0 ? host : host.left(nameEnd));
    if (isLiteral)
        field.name.remove(0, 1);
    if (portAt >= 0 && portAt < host.size())
        field.port = portBehindColon(QByteArrayView(host).sliced(portAt));
    return field;
}

} // namespace Switchboard
