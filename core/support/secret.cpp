// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/support/secret.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace Switchboard {

Secret::Secret(QByteArray utf8) : m_utf8(std::move(utf8)) { }

Secret Secret::random()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof(words));
    return Secret(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

bool Secret::matches(const QByteArray &candidate) const
{
    return matchesDigest(QCryptographicHash::hash(candidate, QCryptographicHash::Sha256));
}

bool Secret::matchesDigest(const QByteArray &digest) const
{
    const auto own = QCryptographicHash::hash(m_utf8, QCryptographicHash::Sha256);
    if (digest.size() != own.size())
        return false;
    unsigned difference = 0;
    for (qsizetype i = 0; i < own.size(); ++i)
        difference |= unsigned(own[i]) ^ unsigned(digest[i]);
    return difference == 0;
}

} // namespace Switchboard
