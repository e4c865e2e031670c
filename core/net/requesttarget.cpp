// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/requesttarget.h"

#include <QList>

namespace Switchboard {

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
    qsizetype portColon = host.lastIndexOf(':');
    if (host.startsWith('[')) {
        const qsizetype bracket = host.indexOf(']');
        field.name = QString::fromLatin1(host.mid(1, bracket - 1));
        portColon = bracket >= 0 && host.size() > bracket + 1 ? bracket + 1 : -1;
        if (portColon > 0 && host[portColon] != ':')
            field.port = -1;
    } else {
        field.name = QString::fromLatin1(portColon < 0 ? host : host.left(portColon));
    }
    if (portColon >= 0) {
        bool isNumber = false;
        const int port = host.mid(portColon + 1).toInt(&isNumber);
        field.port = isNumber ? port : -1;
    }
    return field;
}

} // namespace Switchboard
