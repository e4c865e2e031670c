// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/backends/simulator/store/storeworker.h"

#include <algorithm>
#include <future>

namespace Switchboard {

StoreWorker::StoreWorker(QString path, QObject *parent) : QObject(parent), m_path(std::move(path))
{
    // One thread that never goes away: a database connection belongs to the thread that made it.
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

StoreWorker::~StoreWorker()
{
    m_pool.start([this] { m_store.reset(); });
    m_pool.waitForDone();
}

Result<StoreContents> StoreWorker::open(const QDateTime &now)
{
    std::promise<Result<StoreContents>> promise;
    std::future<Result<StoreContents>> opened = promise.get_future();
    m_pool.start([this, now, &promise] {
        auto store = std::make_unique<SimulatorStore>(m_path);
        Result<StoreContents> contents = store->open(now);
        if (contents)
            m_store = std::move(store);
        promise.set_value(std::move(contents));
    });
    return opened.get();
}

void StoreWorker::enqueue(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_waiting.push_back(std::move(job));
    if (m_draining)
        return;
    m_draining = true;
    m_pool.start([this] { drain(); });
}

void StoreWorker::drain()
{
    for (;;) {
        auto batch = std::make_shared<Batch>();
        {
            const QMutexLocker lock(&m_mutex);
            if (m_waiting.empty()) {
                m_draining = false;
                return;
            }
            batch->swap(m_waiting);
        }
        runBatch(*batch);
        // Our destructor waits for this thread, so `this` is there; Qt drops the call if it goes
        // later.
        QMetaObject::invokeMethod(
            this,
            [batch] {
                for (const Job &job : *batch)
                    job.done(job.outcome);
            },
            Qt::QueuedConnection);
    }
}

void StoreWorker::runBatch(std::span<Job> jobs)
{
    const auto reads = [](const Job &job) { return job.access == Access::Reads; };
    const bool onlyReads = std::ranges::all_of(jobs, reads); // waits for no other program's lock
    Result<void> begun = m_store ? Result<void>() : Result<void>(notOpen());
    if (begun && !onlyReads)
        begun = m_store->begin();
    if (!begun || onlyReads) {
        for (Job &job : jobs)
            job.outcome = m_store && reads(job) ? job.run(*m_store) : begun;
        return;
    }
    Result<void> outcome = runJobs(jobs);
    if (outcome)
        outcome = m_store->commit();
    if (outcome)
        return;

    m_store->rollback();
    if (jobs.size() == 1) {
        jobs.front().outcome = outcome;
        return;
    }
    // One bad job must not take the others with it.
    for (size_t i = 0; i < jobs.size(); ++i)
        runBatch(jobs.subspan(i, 1));
}

Result<void> StoreWorker::runJobs(std::span<Job> jobs)
{
    for (Job &job : jobs) {
        if (Result<void> outcome = job.run(*m_store); !outcome)
            return outcome;
    }
    return {};
}

Error StoreWorker::notOpen() const
{
    return Error{
        QStringLiteral("The simulator's database %1 is not open; start the simulator again.")
            .arg(m_path)};
}

} // namespace Switchboard
