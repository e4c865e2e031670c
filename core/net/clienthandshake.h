// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Switchboard {

//! A new value of Sec-WebSocket-Key: 16 random bytes in Base64 (RFC 6455 section 4.1).
[[nodiscard]] QByteArray webSocketKey();
//! What Sec-WebSocket-Accept must be for \a key (RFC 6455 section 4.2.2).
[[nodiscard]] QByteArray webSocketAccept(const QByteArray &key);

//! The client's side of a WebSocket handshake (RFC 6455 section 4.1). Pure; the key comes from
//! outside. Qt's own refuses `Connection: keep-alive, upgrade` and does not tell Retry-After.
class ClientHandshake final
{
public:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    //! \a key as webSocketKey() makes it.
    explicit ClientHandshake(QByteArray key) : m_key(std::move(key)) { }

    //! The request for \a target of \a host (the whole field Host), with \a fields in their order.
    [[nodiscard]] QByteArray request(const QByteArray &target, const QByteArray &host,
                                     const Fields &fields) const;
    //! The fields of the answer that decide.
    struct Answer {
        QByteArray upgrade;
        QByteArray connection;
        QByteArray accept;
        QByteArray protocol;
        QByteArray extensions;
    };
    //! Why a 101 with these fields does not open a WebSocket; empty when it does.
    [[nodiscard]] QString problem(const Answer &answer) const;

private:
    QByteArray m_key;
};

} // namespace Switchboard
