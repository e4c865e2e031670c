// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QMetaObject>
#include <QObject>
#include <QThreadPool>

#include <memory>
#include <utility>

namespace Switchboard {

//! One thread for work that would hold up the window: searching, laying out, writing files. Jobs
//! run in the order they were given. GUI thread.
class BackgroundWorker final : public QObject
{
    Q_OBJECT

public:
    explicit BackgroundWorker(QObject *parent = nullptr) : QObject(parent)
    {
        m_pool.setMaxThreadCount(1);
    }
    //! Waits for the job that runs; the rest is dropped, and so are results on their way.
    ~BackgroundWorker() override
    {
        m_pool.clear();
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(BackgroundWorker)

    //! Runs \a work in the thread, then \a done with its result in the GUI thread. \a work owns
    //! everything it touches.
    template <typename Work, typename Done> void run(Work work, Done done)
    {
        m_pool.start([this, work = std::move(work), done = std::move(done)] {
            // Shared, so that the result is not copied on its way through the event loop.
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                this, [done, result] { done(*result); }, Qt::QueuedConnection);
        });
    }

private:
    QThreadPool m_pool;
};

} // namespace Switchboard
