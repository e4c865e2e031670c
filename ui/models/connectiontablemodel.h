// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/clientnotes.h"
#include "ui/models/connectionrow.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace Switchboard {

//! The live connections, one row each, sorted by id; rows never move. GUI thread.
class ConnectionTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole + 1, //!< a number or a string, see ConnectionRow::sortValue()
        SessionIdRole, //!< quint64
        TokenRole, //!< int of a StateToken; State column
        SamplesRole, //!< QList<quint32>, oldest first; Sparkline column
        ClosedRole, //!< bool: the connection is gone
        CloseTextRole, //!< why it is gone; empty while it is open
        EmphasisRole, //!< int of a StateToken when the figure asks for attention, else invalid
    };

    static constexpr qint64 ClosedRowMs = 5000; //!< how long a closed row stays

    explicit ConnectionTableModel(QObject *parent = nullptr);

    //! Appends; ids that are not above all known ones are ignored, for rows never move.
    void addSessions(const QList<SessionInfo> &sessions);
    //! The rows stay for ClosedRowMs, with the reason.
    void closeSessions(const QList<SessionClosed> &sessions, qint64 nowMs);
    //! The row goes at once. An unknown id is normal.
    void removeSession(SessionId id);
    //! New figures, sorted by id; tells views once, for the whole range.
    void updateStats(const QList<SessionStats> &batch, qint64 nowMs);
    //! Removes what has been closed for long enough, unless rows are held.
    void removeExpired(qint64 nowMs);
    //! While held, no row goes: a mouse button is down.
    void setRemovalHeld(bool held) { m_removalHeld = held; }
    //! What the columns about the service show, by service id.
    void setServices(const QHash<QString, ConnectionService> &services);
    void setNotes(const ClientNotes &notes);
    [[nodiscard]] const ClientNotes &notes() const { return m_notes; }
    //! Texts changed: the language is another one.
    void retranslate();

    [[nodiscard]] const ConnectionRow *find(SessionId id) const;
    [[nodiscard]] const ConnectionRow &rowAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] SessionId idAt(int row) const { return m_rows.at(row).info.id; }
    [[nodiscard]] int rowOf(SessionId id) const;
    //! Open connections, all services or one.
    [[nodiscard]] int openCount(const QString &serviceId = {}) const;
    [[nodiscard]] qint64 nowMs() const { return m_nowMs; }
    //! Whether connections of more than one bot have been seen.
    [[nodiscard]] bool hasSeveralBots() const { return m_severalBots; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    //! The first connection of a second bot has come.
    void severalBotsSeen();

private:
    void describe(ConnectionRow *row) const;
    void noteBot(qint64 selfId);
    void sampleHistories();
    void tellAllChanged();
    void dropRows(int first, int last);

    QList<ConnectionRow> m_rows;
    QHash<QString, ConnectionService> m_services;
    ClientNotes m_notes;
    qint64 m_firstSelfId = 0;
    qint64 m_nowMs = 0;
    qint64 m_sampledAtMs = 0;
    int m_closedRows = 0;
    bool m_removalHeld = false;
    bool m_severalBots = false;
};

} // namespace Switchboard
