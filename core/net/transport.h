// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QtGlobal>

#include <memory>
#include <span>

class QTcpSocket;
class QWebSocket;
struct iovec;

namespace Switchboard {

//! Who reads and writes through a Transport and hears what happens to it.
class TransportOwner
{
public:
    virtual void transportReadable() = 0;
    //! What did not fit in the last write may fit now.
    virtual void transportWritable() = 0;
    //! The connection is gone, however it went.
    virtual void transportEnded() = 0;

protected:
    ~TransportOwner() = default;
};

//! The bytes below a WebSocketChannel. Never deleted inside a call to its owner. I/O thread.
class Transport
{
public:
    virtual ~Transport() = default;

    //! From now on the owner is called, in later loop turns.
    virtual void start() = 0;
    //! Reads once, at most \a size bytes: 0 = nothing has arrived, negative = the peer has ended
    //! the connection or it broke.
    [[nodiscard]] virtual qint64 read(char *data, qint64 size) = 0;
    //! Whether the owner is told of input; what it is not told of waits in the kernel and holds the
    //! peer back. On at first.
    virtual void setReading(bool wanted) = 0;
    //! Writes from \a vectors what the system takes and says how much that was. When it was not
    //! all, transportWritable() follows.
    [[nodiscard]] virtual qint64 write(std::span<const iovec> vectors) = 0;
    //! Ends the connection when everything is written. With input left unread it ends our side
    //! only, because closing would reset the connection. transportEnded() follows, now or later.
    virtual void finish() = 0;
    //! Ends our side of the connection; the peer may go on sending where the transport knows that.
    virtual void finishWriting() = 0;
    //! Ends the connection at once and calls the owner no more.
    virtual void abort() = 0;
};

//! Takes the connection of \a webSocket, or of \a socket alone, after its handshake: the bare
//! descriptor of a plain connection, Qt's socket where it is still needed (TLS).
[[nodiscard]] std::unique_ptr<Transport> takeTransport(QWebSocket *webSocket, QTcpSocket *socket,
                                                       TransportOwner &owner);

//! Takes the connection of \a socket, which nobody has upgraded. Its bytes were read so far.
[[nodiscard]] std::unique_ptr<Transport> takeTransport(QTcpSocket *socket, TransportOwner &owner);

} // namespace Switchboard
