// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace Switchboard {

//! A request target in origin form (`/path?query`) or absolute form (RFC 9112 section 3.2),
//! decoded.
class RequestTarget final
{
public:
    //! Never fails; see isValid().
    [[nodiscard]] static RequestTarget parse(const QByteArray &target);

    [[nodiscard]] bool isValid() const { return !m_path.isEmpty(); }
    //! The path with percent-encoding undone; starts with a slash.
    [[nodiscard]] const QByteArray &path() const { return m_path; }
    //! What follows the question mark, as sent.
    [[nodiscard]] const QByteArray &query() const { return m_query; }
    //! The decoded value of the first query pair called \a name (case-sensitive); a plus is a
    //! blank.
    [[nodiscard]] std::optional<QByteArray> queryValue(QByteArrayView name) const;

private:
    QByteArray m_path;
    QByteArray m_query;
};

//! The parts of a Host field.
struct HostField {
    QString name; //!< without the brackets of an IPv6 literal
    int port = 80; //!< 80 when the field names none, -1 when it is not a number
};

[[nodiscard]] HostField parseHostField(const QByteArray &value);

} // namespace Switchboard
