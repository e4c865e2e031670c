// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace Switchboard::Bench {

//! Ends the program with \a message and what errno says.
[[noreturn]] void fail(const std::string &message);

//! Where the sessions connect to: 127.0.0.1 and a port.
struct LoadTarget {
    std::uint16_t port = 0;
    std::string token; //!< empty = none is sent
};

enum class Opcode : std::uint8_t { Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

class LoadSession;

//! Takes the frames that a session reads.
class FrameSink
{
public:
    virtual ~FrameSink() = default;

    //! \a payload is valid during the call only.
    virtual void frameRead(LoadSession &session, Opcode opcode, std::string_view payload) = 0;
};

//! One whole frame with the FIN bit, masked as clients must.
[[nodiscard]] std::string maskedFrame(Opcode opcode, std::string_view payload);

//! One WebSocket client connection, with as little work per frame as can be: it must not be what a
//! measurement measures. Every error ends the program.
class LoadSession final
{
public:
    explicit LoadSession(int index) : m_index(index) { }
    ~LoadSession();
    LoadSession(const LoadSession &) = delete;
    LoadSession &operator=(const LoadSession &) = delete;

    //! Connects, waits for the 101, and hands the frames that came along with it to \a sink.
    void open(const LoadTarget &target, FrameSink &sink);
    //! Reads once what has arrived, through \a scratch, and hands every whole frame to \a sink.
    //! False: the peer has ended the connection. Waits when nothing has arrived and the session is
    //! blocking, which it is until makeNonBlocking().
    [[nodiscard]] bool read(std::span<char> scratch, FrameSink &sink);
    void makeNonBlocking();
    //! Writes all of \a bytes at once.
    void write(std::string_view bytes) const;
    void closeDescriptor();

    [[nodiscard]] int index() const { return m_index; }
    [[nodiscard]] int descriptor() const { return m_descriptor; }

    std::uint64_t texts = 0; //!< text frames received, the greeting included
    bool told = false; //!< the last text frame was the lifecycle event `disable`
    bool closeSeen = false;
    std::int64_t requestSentNs = 0;

private:
    std::size_t takeFrames(std::string_view bytes, FrameSink &sink);

    int m_index;
    int m_descriptor = -1;
    std::string m_rest; //!< the begin of a frame that is not complete yet
};

} // namespace Switchboard::Bench
