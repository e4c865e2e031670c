// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/net/descriptorpoller.h"

#include <unistd.h>

namespace Switchboard {

namespace {

epoll_event eventFor(PolledDescriptor &user, Readiness wanted)
{
    epoll_event event{};
    event.events =
        (wanted.readable ? quint32(EPOLLIN) : 0) | (wanted.writable ? quint32(EPOLLOUT) : 0);
    event.data.ptr = &user;
    return event;
}

} // namespace

std::shared_ptr<DescriptorPoller> DescriptorPoller::ofThisThread()
{
    static thread_local std::weak_ptr<DescriptorPoller> current;
    if (auto poller = current.lock())
        return poller;
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    if (epoll < 0)
        return nullptr;
    const std::shared_ptr<DescriptorPoller> poller(new DescriptorPoller(epoll), &release);
    current = poller;
    return poller;
}

DescriptorPoller::DescriptorPoller(int epoll)
    : m_epoll(epoll), m_notifier(new QSocketNotifier(epoll, QSocketNotifier::Read))
{
    QObject::connect(m_notifier, &QSocketNotifier::activated, m_notifier, [this] { dispatch(); });
}

DescriptorPoller::~DescriptorPoller()
{
    m_notifier->setEnabled(false);
    if (m_dispatching)
        m_notifier->deleteLater(); // its signal is on the stack
    else
        delete m_notifier;
    ::close(m_epoll);
}

void DescriptorPoller::release(DescriptorPoller *poller)
{
    if (poller->m_dispatching)
        poller->m_released = true; // the last user went inside its own call
    else
        delete poller;
}

void DescriptorPoller::add(int descriptor, PolledDescriptor &user)
{
    epoll_event event = eventFor(user, {.readable = true, .writable = false});
    if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        qFatal("epoll: the kernel has no memory to watch one more connection");
}

void DescriptorPoller::watch(int descriptor, PolledDescriptor &user, Readiness wanted)
{
    epoll_event event = eventFor(user, wanted);
    ::epoll_ctl(m_epoll, EPOLL_CTL_MOD, descriptor, &event);
}

void DescriptorPoller::remove(int descriptor, PolledDescriptor &user)
{
    ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
    for (int i = 0; i < m_readyCount; ++i) {
        if (m_ready[size_t(i)].data.ptr == &user)
            m_ready[size_t(i)].data.ptr = nullptr;
    }
}

void DescriptorPoller::dispatch()
{
    if (m_dispatching)
        return;
    m_dispatching = true;
    m_readyCount = ::epoll_wait(m_epoll, m_ready.data(), MaxReadyPerTurn, 0);
    for (int i = 0; i < m_readyCount; ++i) {
        const epoll_event &event = m_ready[size_t(i)];
        if (auto *user = static_cast<PolledDescriptor *>(event.data.ptr))
            user->descriptorReady({.readable = (event.events & ~quint32(EPOLLOUT)) != 0,
                                   .writable = (event.events & EPOLLOUT) != 0});
    }
    m_readyCount = 0;
    if (m_released)
        delete this; // still m_dispatching, so that the notifier outlives its signal
    else
        m_dispatching = false;
}

} // namespace Switchboard
