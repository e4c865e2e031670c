// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/clienthandshake.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Switchboard {

namespace {

const QByteArray Guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"; // RFC 6455 section 1.3

bool listContains(const QByteArray &list, QByteArrayView token)
{
    return std::ranges::any_of(list.split(','), [token](const QByteArray &entry) {
        return entry.trimmed().compare(token, Qt::CaseInsensitive) == 0;
    });
}

} // namespace

QByteArray webSocketKey()
{
    std::array<quint32, 4> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toBase64();
}

QByteArray webSocketAccept(const QByteArray &key)
{
    return QCryptographicHash::hash(QByteArray(key + Guid), QCryptographicHash::Sha1).toBase64();
}

QByteArray ClientHandshake::request(const QByteArray &target, const QByteArray &host,
                                    const Fields &fields) const
{
    QByteArray text = "GET " + target + " HTTP/1.1\r\nHost: " + host
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: " + m_key
        + "\r\nSec-WebSocket-Version: 13\r\n";
    for (const auto &[name, value] : fields)
        text += name + ": " + value + "\r\n";
    return text + "\r\n";
}

QString ClientHandshake::problem(const Answer &answer) const
{
    if (answer.upgrade.compare("websocket", Qt::CaseInsensitive) != 0)
        return QStringLiteral("the answer has no Upgrade: websocket");
    if (!listContains(answer.connection, "upgrade"))
        return QStringLiteral("the answer has no Connection: Upgrade");
    if (answer.accept != webSocketAccept(m_key))
        return QStringLiteral("the answer has a wrong Sec-WebSocket-Accept");
    if (!answer.protocol.isEmpty())
        return QStringLiteral("the server chose a subprotocol that was not offered");
    if (!answer.extensions.isEmpty())
        return QStringLiteral("the server chose an extension that was not offered");
    return {};
}

} // namespace Switchboard
