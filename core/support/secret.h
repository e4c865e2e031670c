// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

namespace Switchboard {

//! An access token. It has no stream, debug or string operator, so it cannot reach a log by
//! accident; the few places that need the text ask for it by name with reveal().
class Secret final
{
public:
    Secret() = default;
    explicit Secret(QByteArray utf8);

    //! A new random token of 256 bits, 43 characters of the base64url alphabet.
    static Secret random();

    [[nodiscard]] bool isEmpty() const { return m_utf8.isEmpty(); }
    //! The token's text in UTF-8: for the configuration file and for a user who asked to see it.
    [[nodiscard]] const QByteArray &reveal() const { return m_utf8; }
    //! Compares in a time that does not depend on where the two differ.
    [[nodiscard]] bool matches(const QByteArray &candidate) const;

    //! The same with the SHA-256 of a candidate, 32 bytes.
    [[nodiscard]] bool matchesDigest(const QByteArray &digest) const;

    friend bool operator==(const Secret &a, const Secret &b) { return a.matches(b.m_utf8); }

private:
    QByteArray m_utf8;
};

} // namespace Switchboard
