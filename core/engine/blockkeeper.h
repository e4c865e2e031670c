// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blocklist.h"
#include "core/net/blockstore.h"

#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

namespace Switchboard {

//! The blocks of a running profile: keeps list and file in step, and lets rules end. I/O thread.
//!
//! A change is in force at once and in the file before its command is answered; changes of one loop
//! turn share a write. Hits are written once a minute and at the end.
class BlockKeeper final : public QObject
{
    Q_OBJECT

public:
    static constexpr qint64 HitSaveMs = 60'000;
    static constexpr qint64 ReportMs = 1'000;

    //! \a clock must live longer than the keeper.
    BlockKeeper(const QString &profileFolder, const Clock &clock, QObject *parent = nullptr);

    //! Takes the rules of the profile. Lines for the operator when something is wrong with them.
    [[nodiscard]] QStringList load();

    //! Called once, when the change is safe on disk. Fails when the file cannot be written; the
    //! change works until the program ends then.
    using Saved = std::function<void(const Result<void> &)>;
    //! Puts \a rule into force, see BlockList::add(). On an error \a saved is not called.
    [[nodiscard]] Result<BlockList::Added> add(const BlockRule &rule, Saved saved);
    //! The rules that were there.
    QList<BlockRule> remove(const QList<BlockId> &ids, Saved saved);

    [[nodiscard]] std::optional<BlockRule> refuse(const BlockVisitor &visitor)
    {
        return m_list.refuse(visitor);
    }
    [[nodiscard]] const BlockList &list() const { return m_list; }

    //! Ends rules whose time has come and reports hits; every 100 ms or so.
    void tick();
    //! Writes what is not in the file yet.
    void flush();

Q_SIGNALS:
    void added(const Switchboard::BlockRule &rule);
    void removed(const Switchboard::BlockRule &rule);
    void expired(const Switchboard::BlockRule &rule);
    //! All rules; after a change at once, after hits once a second.
    void changed(const QList<Switchboard::BlockRule> &rules);
    //! The file could not be written.
    void saveFailed(const QString &error);

private:
    void changeNow(Saved saved);
    void report();
    void save();

    const Clock &m_clock;
    BlockList m_list;
    BlockStore m_store;
    QList<Saved> m_waiting; //!< for the write of this loop turn
    bool m_saveScheduled = false;
    quint64 m_savedHits = 0;
    quint64 m_reportedHits = 0;
    qint64 m_savedAtMs = 0;
    qint64 m_reportedAtMs = 0;
};

} // namespace Switchboard
