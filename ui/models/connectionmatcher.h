// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/connectionrow.h"

#include <array>

namespace Switchboard {

//! A filter, prepared once for many rows.
class ConnectionMatcher final
{
public:
    //! Rows of one service (empty = all) whose words contain \a text, in any case: number, state,
    //! service, role, peer, client, bot ID, tags, note. `#13` means that one connection.
    ConnectionMatcher(const QString &serviceId, const QString &text);

    [[nodiscard]] bool accepts(const ConnectionRow &row) const;

private:
    [[nodiscard]] bool isIn(const QString &hay) const;

    QString m_serviceId;
    QString m_text;
    QString m_needle; //!< the text as ConnectionRow::searchText spells it
    QString m_number; //!< of the one connection that is meant; null = the text is searched
    std::array<bool, size_t(SessionState::Closed) + 1> m_stateMatches{};
};

} // namespace Switchboard
