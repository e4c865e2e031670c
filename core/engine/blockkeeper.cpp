// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/engine/blockkeeper.h"

#include "core/support/clock.h"

#include <utility>

namespace Switchboard {

BlockKeeper::BlockKeeper(const QString &profileFolder, const Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_list(clock), m_store(profileFolder)
{ }

QStringList BlockKeeper::load()
{
    const BlockStore::Loaded loaded = m_store.load();
    m_list.restore(loaded.rules, loaded.lastId);
    m_savedAtMs = m_clock.monotonicMs();
    return loaded.problems;
}

Result<BlockList::Added> BlockKeeper::add(const BlockRule &rule, Saved saved)
{
    auto result = m_list.add(rule);
    if (!result)
        return result;
    changeNow(std::move(saved));
    Q_EMIT added(result.value().rule);
    return result;
}

QList<BlockRule> BlockKeeper::remove(const QList<BlockId> &ids, Saved saved)
{
    const QList<BlockRule> gone = m_list.remove(ids);
    changeNow(std::move(saved));
    for (const BlockRule &rule : gone)
        Q_EMIT removed(rule);
    return gone;
}

void BlockKeeper::tick()
{
    const QList<BlockRule> gone = m_list.takeExpired();
    if (!gone.isEmpty())
        changeNow({});
    for (const BlockRule &rule : gone)
        Q_EMIT expired(rule);
    const qint64 now = m_clock.monotonicMs();
    if (m_list.hits() != m_reportedHits && now - m_reportedAtMs >= ReportMs)
        report();
    if (m_list.hits() != m_savedHits && now - m_savedAtMs >= HitSaveMs)
        save();
}

void BlockKeeper::flush()
{
    if (m_saveScheduled || m_list.hits() != m_savedHits)
        save();
}

void BlockKeeper::changeNow(Saved saved)
{
    if (saved)
        m_waiting.append(std::move(saved));
    if (std::exchange(m_saveScheduled, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (!m_saveScheduled)
                return; // flush() was faster
            report();
            save();
        },
        Qt::QueuedConnection);
}

void BlockKeeper::report()
{
    m_reportedHits = m_list.hits();
    m_reportedAtMs = m_clock.monotonicMs();
    Q_EMIT changed(m_list.rules());
}

void BlockKeeper::save()
{
    m_saveScheduled = false;
    m_savedHits = m_list.hits();
    m_savedAtMs = m_clock.monotonicMs();
    const auto written = m_store.save(m_list.rules(), m_list.lastId());
    if (!written)
        Q_EMIT saveFailed(written.error());
    const QList<Saved> waiting = std::exchange(m_waiting, {});
    for (const Saved &saved : waiting)
        saved(written);
}

} // namespace Switchboard
