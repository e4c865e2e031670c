// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/store/simulatorstore.h"

#include <QMutex>
#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace Switchboard {

//! Runs the store in a thread of its own and brings the results back. Lives on the I/O thread.
//!
//! Jobs run in the order they were posted. Everything that waits goes into one transaction, and
//! nobody hears of a result before that transaction is committed. The destructor finishes what was
//! posted; results that nobody has seen by then are dropped.
class StoreWorker final : public QObject
{
    Q_OBJECT

public:
    explicit StoreWorker(QString path, QObject *parent = nullptr);
    ~StoreWorker() override;
    Q_DISABLE_COPY_MOVE(StoreWorker)

    //! Opens the store and waits for it. Once, before any post().
    [[nodiscard]] Result<StoreContents> open(const QDateTime &now);

    //! Runs \a job in the store's thread; \a done follows on the I/O thread unless \a context is
    //! gone.
    //!
    //! A job may run twice: when its transaction fails as a whole, each job gets one of its own. So
    //! a job must not change anything but the store.
    template <typename T>
    void post(std::function<Result<T>(SimulatorStore &)> job, QObject *context,
              std::function<void(const Result<T> &)> done);
    //! The same for a job that changes nothing: it runs even when the file cannot be written.
    template <typename T>
    void read(std::function<Result<T>(SimulatorStore &)> job, QObject *context,
              std::function<void(const Result<T> &)> done);

private:
    enum class Access { Reads, Writes };

    struct Job {
        Access access = Access::Writes;
        std::function<Result<void>(SimulatorStore &)> run; //!< in the store's thread
        std::function<void(const Result<void> &)> done; //!< on the I/O thread
        Result<void> outcome;
    };
    using Batch = std::vector<Job>;

    template <typename T>
    void enqueue(Access access, std::function<Result<T>(SimulatorStore &)> job, QObject *context,
                 std::function<void(const Result<T> &)> done);
    void enqueue(Job job);
    void drain();
    void runBatch(std::span<Job> jobs);
    Result<void> runJobs(std::span<Job> jobs);
    [[nodiscard]] Error notOpen() const;

    std::unique_ptr<SimulatorStore> m_store; // made, used and destroyed in the pool's thread
    QString m_path;
    QThreadPool m_pool;
    QMutex m_mutex; // guards the two below
    Batch m_waiting;
    bool m_draining = false;
};

template <typename T>
void StoreWorker::post(std::function<Result<T>(SimulatorStore &)> job, QObject *context,
                       std::function<void(const Result<T> &)> done)
{
    enqueue(Access::Writes, std::move(job), context, std::move(done));
}

template <typename T>
void StoreWorker::read(std::function<Result<T>(SimulatorStore &)> job, QObject *context,
                       std::function<void(const Result<T> &)> done)
{
    enqueue(Access::Reads, std::move(job), context, std::move(done));
}

template <typename T>
void StoreWorker::enqueue(Access access, std::function<Result<T>(SimulatorStore &)> job,
                          QObject *context, std::function<void(const Result<T> &)> done)
{
    auto value = std::make_shared<std::optional<Result<T>>>();
    enqueue({.access = access,
             .run =
                 [job = std::move(job), value](SimulatorStore &store) {
                     *value = job(store);
                     return (*value)->isOk() ? Result<void>()
                                             : Result<void>(Error{(*value)->error()});
                 },
             .done =
                 [done = std::move(done), value,
                  guard = QPointer<QObject>(context)](const Result<void> &outcome) {
                     if (guard.isNull())
                         return;
                     done(outcome ? **value : Result<T>(Error{outcome.error()}));
                 },
             .outcome = {}});
}

} // namespace Switchboard
