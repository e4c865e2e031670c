// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessioninfo.h"

#include <QHash>
#include <QList>
#include <QString>

namespace Switchboard {

//! What the operator wrote about one client, and which client it is.
struct ClientNote {
    QString serviceId;
    QString address; //!< without the port, which is another one at every connect
    QString client; //!< without the version, so that a note survives an update
    QString text;

    friend bool operator==(const ClientNote &, const ClientNote &) = default;
};

//! The operator's notes about clients: a value, bounded, saved with the profile. A client is known
//! again by service, address and name.
class ClientNotes final
{
public:
    static constexpr int MaximumNotes = 500; //!< the one not touched for longest goes first
    static constexpr int MaximumLength = 200; //!< characters of one note

    ClientNotes() = default;
    //! Saved notes, the latest last. What is empty, doubled or too much is left out.
    explicit ClientNotes(const QList<ClientNote> &saved);

    //! The note about the client of \a session; empty = none.
    [[nodiscard]] QString find(const SessionInfo &session) const;
    //! Writes, replaces or, with an empty \a text, removes it. Line breaks become blanks.
    void set(const SessionInfo &session, const QString &text);
    //! The latest last.
    [[nodiscard]] const QList<ClientNote> &notes() const { return m_notes; }

private:
    void put(ClientNote note);

    QList<ClientNote> m_notes;
    QHash<QString, QString> m_texts; //!< of each client, for tables of many rows
};

} // namespace Switchboard
