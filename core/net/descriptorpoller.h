// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QSocketNotifier>

#include <array>
#include <memory>

#include <sys/epoll.h>

namespace Switchboard {

struct Readiness {
    bool readable = false; //!< or ended, or broken: reading tells
    bool writable = false;
};

//! Whose descriptor a DescriptorPoller watches.
class PolledDescriptor
{
public:
    virtual void descriptorReady(Readiness readiness) = 0;

protected:
    ~PolledDescriptor() = default;
};

//! One epoll set for all connections of a thread, behind one notifier of Qt's event loop: Qt asks
//! the kernel for each of its own notifiers in each loop turn, which costs with every idle session.
class DescriptorPoller final
{
public:
    //! The one of the calling thread, which must have an event loop; it goes with its last user.
    //! Null when no descriptor is left for it.
    [[nodiscard]] static std::shared_ptr<DescriptorPoller> ofThisThread();
    ~DescriptorPoller();
    Q_DISABLE_COPY_MOVE(DescriptorPoller)

    //! Watches \a descriptor for input.
    void add(int descriptor, PolledDescriptor &user);
    //! Changes what \a descriptor is watched for; its end is always reported.
    void watch(int descriptor, PolledDescriptor &user, Readiness wanted);
    //! \a user is not called any more, not even for what is known already.
    void remove(int descriptor, PolledDescriptor &user);

private:
    explicit DescriptorPoller(int epoll);
    static void release(DescriptorPoller *poller);
    void dispatch();

    static constexpr int MaxReadyPerTurn = 128;

    int m_epoll;
    QSocketNotifier *m_notifier;
    std::array<epoll_event, MaxReadyPerTurn> m_ready; //!< in the order of the calls
    int m_readyCount = 0;
    bool m_dispatching = false;
    bool m_released = false;
};

} // namespace Switchboard
