// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "app/daemon/servicemanager.h"

#include <QtGlobal>

#include <cstddef>
#include <cstring>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace Switchboard {

bool notifyServiceManager(const QByteArray &state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const bool isAddress = path.startsWith('/') || path.startsWith('@');
    if (!isAddress || std::size_t(path.size()) > sizeof(address.sun_path))
        return false;
    std::memcpy(&address.sun_path[0], path.constData(), std::size_t(path.size()));
    if (path.startsWith('@'))
        address.sun_path[0] = '\0'; // a name that is in no file system

    const int link = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (link < 0)
        return false;
    // The length counts: an abstract name ends with the address, not with a zero byte.
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + std::size_t(path.size()));
    const ssize_t sent = ::sendto(link, state.constData(), std::size_t(state.size()), MSG_NOSIGNAL,
                                  reinterpret_cast<const sockaddr *>(&address), length);
    ::close(link);
    return sent == state.size();
}

} // namespace Switchboard
