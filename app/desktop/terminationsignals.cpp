// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/desktop/terminationsignals.h"

#include <QSocketNotifier>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace Switchboard {

#ifdef Q_OS_UNIX

namespace {

// Written in a signal handler, where hardly anything else is allowed.
int signalSockets[2] = {-1, -1};

extern "C" void passSignalOn(int)
{
    const char one = 1;
    const ssize_t written = ::write(signalSockets[0], &one, sizeof one);
    static_cast<void>(written); // a full buffer means that a signal is waiting already
}

} // namespace

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, signalSockets) != 0)
        return; // the default action of the signals stays
    m_notifier = new QSocketNotifier(signalSockets[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        char waiting = 0;
        while (::read(signalSockets[1], &waiting, sizeof waiting) == 1)
            Q_EMIT received();
    });
    struct sigaction action { };
    action.sa_handler = passSignalOn;
    action.sa_flags = SA_RESTART;
    ::sigemptyset(&action.sa_mask);
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

TerminationSignals::~TerminationSignals()
{
    if (!m_notifier)
        return;
    ::signal(SIGINT, SIG_DFL);
    ::signal(SIGTERM, SIG_DFL);
    ::close(signalSockets[0]);
    ::close(signalSockets[1]);
}

#else

TerminationSignals::TerminationSignals(QObject *parent) : QObject(parent) { }

TerminationSignals::~TerminationSignals() = default;

#endif

} // namespace Switchboard
