// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/services/postsignature.h"

#include <QMessageAuthenticationCode>

namespace Switchboard {

QByteArray postSignature(const Secret &secret, const QByteArray &body)
{
    if (secret.isEmpty())
        return {};
    return "sha1="
        + QMessageAuthenticationCode::hash(body, secret.reveal(), QCryptographicHash::Sha1).toHex();
}

} // namespace Switchboard
