// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/descriptorpoller.h"
#include "core/net/transport.h"

namespace Switchboard {

//! Bytes straight from and to the descriptor of a plain TCP connection. It costs a session neither
//! Qt's sockets nor their buffers, and no system call but the read and the write. I/O thread.
class DescriptorTransport final : public Transport, private PolledDescriptor
{
public:
    //! Takes the connection away from \a webSocket, which may be null, and \a socket, which end
    //! themselves. Null, and nothing is taken, if it is encrypted, Qt still has bytes of it, or
    //! descriptors have run out.
    [[nodiscard]] static std::unique_ptr<Transport> take(QWebSocket *webSocket, QTcpSocket *socket,
                                                         TransportOwner &owner);
    ~DescriptorTransport() override;
    Q_DISABLE_COPY_MOVE(DescriptorTransport)

    void start() override;
    [[nodiscard]] qint64 read(char *data, qint64 size) override;
    void setReading(bool wanted) override;
    [[nodiscard]] qint64 write(std::span<const iovec> vectors) override;
    void finish() override;
    void finishWriting() override;
    void abort() override;

private:
    DescriptorTransport(int descriptor, std::shared_ptr<DescriptorPoller> poller,
                        TransportOwner &owner);
    void descriptorReady(Readiness readiness) override;
    void watchWritable(bool wanted);
    void updateWatch();
    void closeDescriptor();

    TransportOwner &m_owner;
    std::shared_ptr<DescriptorPoller> m_poller;
    int m_descriptor;
    bool m_started = false;
    bool m_isReading = true;
    bool m_watchesWritable = false;
};

} // namespace Switchboard
