// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <deque>
#include <optional>

namespace Switchboard {

//! The last events of a service, for clients of its stream that come back. Their ids name the run
//! of the program too, so that those of an earlier one are not mistaken for its own.
class ResumeBuffer final
{
public:
    struct Entry {
        quint64 number = 0;
        QByteArray json;
        QString kind;
    };

    //! \a run: letters and digits.
    explicit ResumeBuffer(QByteArray run) : m_run(std::move(run)) { }

    //! Keeps one more event and gives it the next number; the oldest give way.
    void append(const QByteArray &json, const QString &kind);
    void setLimits(qsizetype maxEvents, qint64 maxBytes);

    //! The number of the newest event; 0 = there was none.
    [[nodiscard]] quint64 last() const { return m_last; }
    //! What the client sees as the id of \a number.
    [[nodiscard]] QByteArray idOf(quint64 number) const;
    //! The number behind \a id, unless it is none of this run's, or events after it are gone.
    [[nodiscard]] std::optional<quint64> resumable(QByteArrayView id) const;
    [[nodiscard]] const std::deque<Entry> &entries() const { return m_entries; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    void shrink();

    QByteArray m_run;
    std::deque<Entry> m_entries;
    quint64 m_last = 0;
    qsizetype m_maxEvents = 0;
    qint64 m_maxBytes = 0;
    qint64 m_bytes = 0;
};

} // namespace Switchboard
