// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QHashFunctions>
#include <QMetaType>

#include <compare>

namespace Switchboard {

//! A number that names one thing of one kind; 0 names nothing. Ids only grow and are never used
//! again.
template <typename Tag> class TypedId final
{
public:
    constexpr TypedId() = default;
    constexpr explicit TypedId(quint64 value) : m_value(value) { }

    [[nodiscard]] constexpr quint64 value() const { return m_value; }
    [[nodiscard]] constexpr bool isValid() const { return m_value != 0; }

    friend constexpr auto operator<=>(TypedId, TypedId) = default;
    friend size_t qHash(TypedId id, size_t seed = 0) { return ::qHash(id.m_value, seed); }

private:
    quint64 m_value = 0;
};

using SessionId = TypedId<struct SessionTag>;
using CommandId = TypedId<struct CommandTag>;
using BlockId = TypedId<struct BlockTag>;

} // namespace Switchboard

Q_DECLARE_METATYPE(Switchboard::SessionId)
Q_DECLARE_METATYPE(Switchboard::CommandId)
Q_DECLARE_METATYPE(Switchboard::BlockId)
