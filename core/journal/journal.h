// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

class QTimer;

namespace Switchboard {

class Clock;

//! What happened lately, in a ring of bounded size. I/O thread.
//!
//! Refused handshakes can come by the thousand. Of refusals that are equal but for the peer at most
//! 20 are added per second; the rest becomes one entry with their number in `count`.
class Journal final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype DefaultCapacity = 10'000;
    static constexpr int EqualEntriesPerSecond = 20;
    //! Longer texts and details are cut, so that a peer cannot fill the memory with its own words.
    static constexpr qsizetype MaxTextLength = 2000;

    //! \a clock must live longer than the journal. \a capacity is at least 1.
    explicit Journal(const Clock &clock, qsizetype capacity = DefaultCapacity,
                     QObject *parent = nullptr);

    //! Adds \a entry with a number and the wall time of now, whatever it has there; without the
    //! secrets that a peer's words may hold.
    void add(JournalEntry entry);
    //! Adds what is held back now; for the end of the program.
    void flush();

    //! What is still in the ring, oldest first.
    [[nodiscard]] QList<JournalEntry> entries() const { return m_entries; }

Q_SIGNALS:
    void appended(const Switchboard::JournalEntry &entry);

private:
    //! Equal entries within one second.
    struct Flood {
        int added = 0;
        int heldBack = 0;
        JournalEntry last;
    };

    //! Whether \a entry must wait for the summary of its second.
    bool holdBack(const JournalEntry &entry);
    void append(JournalEntry entry);

    const Clock &m_clock;
    qsizetype m_capacity;
    quint64 m_lastNumber = 0;
    QList<JournalEntry> m_entries;
    QHash<QString, Flood> m_floods;
    QTimer *m_floodTimer;
};

} // namespace Switchboard
