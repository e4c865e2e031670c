// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/requesthead.h"
#include "core/support/secret.h"

#include <QString>

namespace Switchboard {

//! The head of an accepted handshake for people to read. Every secret in it is replaced by `***`
//! here, before it is kept: credentials, cookies, `access_token`, and the service's own token
//! wherever it stands. One small block of bytes, for each session keeps one.
class MaskedHead final
{
public:
    MaskedHead() = default;
    MaskedHead(const RequestHead &head, const Secret &token);

    //! Path and query as sent.
    [[nodiscard]] QString target() const;
    //! Name and value as sent, in their order.
    [[nodiscard]] QList<std::pair<QString, QString>> fields() const;

private:
    QByteArray m_lines; //!< the target, then name and value in turn; UTF-8
};

} // namespace Switchboard
