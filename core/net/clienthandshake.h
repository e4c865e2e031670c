// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Switchboard {

//! The client's side of a WebSocket handshake (RFC 6455 section 4.1). Pure; the key comes from
//! outside. Qt's own refuses `Connection: keep-alive, upgrade` and does not tell Retry-After.
class ClientHandshake final
{
public:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    //! \a key is 16 bytes.
    explicit ClientHandshake(const QByteArray &key) : m_key(key.toBase64()) { }

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
