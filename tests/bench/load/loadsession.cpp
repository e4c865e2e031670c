// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "tests/bench/load/loadsession.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace Switchboard::Bench {

namespace {

constexpr std::array<char, 4> Mask{'\x3a', '\x51', '\x7c', '\x0f'};
constexpr std::size_t MaxHeadBytes = 16 * 1024;

std::string upgradeRequest(const LoadTarget &target)
{
    std::string request = "GET / HTTP/1.1\r\nHost: 127.0.0.1:" + std::to_string(target.port)
        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
          "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nUser-Agent: bench_load\r\n";
    if (!target.token.empty())
        request += "Authorization: Bearer " + target.token + "\r\n";
    return request + "\r\n";
}

struct Extent {
    std::size_t header = 0; //!< 0 = the header is not complete
    std::uint64_t payload = 0;
};

Extent extentOf(std::string_view frame)
{
    if (frame.size() < 2)
        return {};
    const auto byteAt = [frame](std::size_t at) { return std::uint64_t(std::uint8_t(frame[at])); };
    const std::uint64_t length = byteAt(1);
    if (length < 126)
        return {.header = 2, .payload = length};
    const std::size_t header = length == 126 ? 4 : 10;
    if (frame.size() < header)
        return {};
    std::uint64_t payload = 0;
    for (std::size_t at = 2; at < header; ++at)
        payload = payload << 8 | byteAt(at);
    return {.header = header, .payload = payload};
}

} // namespace

void fail(const std::string &message)
{
    const int error = errno;
    std::fprintf(stderr, "bench_load: %s (%s)\n", message.c_str(), std::strerror(error));
    std::exit(1);
}

std::string maskedFrame(Opcode opcode, std::string_view payload)
{
    std::string frame;
    frame += char(0x80 | int(opcode));
    if (payload.size() < 126) {
        frame += char(0x80 | payload.size());
    } else if (payload.size() <= 0xFFFF) {
        frame += char(0x80 | 126);
        frame += char(payload.size() >> 8);
        frame += char(payload.size() & 0xFF);
    } else {
        fail("a request of " + std::to_string(payload.size()) + " bytes is too long");
    }
    frame.append(Mask.data(), Mask.size());
    for (std::size_t i = 0; i < payload.size(); ++i)
        frame += char(payload[i] ^ Mask[i % Mask.size()]);
    return frame;
}

LoadSession::~LoadSession()
{
    closeDescriptor();
}

void LoadSession::open(const LoadTarget &target, FrameSink &sink)
{
    m_descriptor = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_descriptor < 0)
        fail("session " + std::to_string(m_index) + " got no socket; raise `ulimit -n`");
    const int on = 1;
    ::setsockopt(m_descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof(on));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(target.port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) != 0)
        fail("session " + std::to_string(m_index) + " cannot connect to port "
             + std::to_string(target.port));
    write(upgradeRequest(target));

    std::string head;
    std::array<char, 4096> buffer{};
    std::size_t end = std::string::npos;
    while (end == std::string::npos && head.size() < MaxHeadBytes) {
        const ssize_t count = ::recv(m_descriptor, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            fail("port " + std::to_string(target.port) + " ended the connection in the handshake");
        head.append(buffer.data(), std::size_t(count));
        end = head.find("\r\n\r\n");
    }
    if (end == std::string::npos || !head.starts_with("HTTP/1.1 101"))
        fail("port " + std::to_string(target.port)
             + " refused: " + head.substr(0, head.find('\r')));
    const std::string_view early = std::string_view(head).substr(end + 4);
    m_rest = early.substr(takeFrames(early, sink));
}

void LoadSession::makeNonBlocking()
{
    ::fcntl(m_descriptor, F_SETFL, ::fcntl(m_descriptor, F_GETFL) | O_NONBLOCK);
}

bool LoadSession::read(std::span<char> scratch, FrameSink &sink)
{
    const std::size_t before = m_rest.size();
    if (before >= scratch.size())
        fail("session " + std::to_string(m_index) + " received a frame that is too long");
    std::memcpy(scratch.data(), m_rest.data(), before);
    const ssize_t count = ::recv(m_descriptor, scratch.data() + before, scratch.size() - before, 0);
    if (count < 0) {
        if (errno == EAGAIN)
            return true;
        if (errno != ECONNRESET)
            fail("session " + std::to_string(m_index) + " cannot read");
    }
    if (count <= 0)
        return false;
    const std::string_view bytes(scratch.data(), before + std::size_t(count));
    const std::size_t taken = takeFrames(bytes, sink);
    m_rest.assign(bytes.substr(taken));
    return true;
}

std::size_t LoadSession::takeFrames(std::string_view bytes, FrameSink &sink)
{
    std::size_t taken = 0;
    while (true) {
        const std::string_view left = bytes.substr(taken);
        const Extent extent = extentOf(left);
        if (extent.header == 0 || left.size() - extent.header < extent.payload)
            return taken;
        const auto opcode = Opcode(std::uint8_t(left[0]) & 0x0F);
        taken += extent.header + std::size_t(extent.payload);
        sink.frameRead(*this, opcode, left.substr(extent.header, std::size_t(extent.payload)));
    }
}

void LoadSession::write(std::string_view bytes) const
{
    const ssize_t count = ::send(m_descriptor, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (count == ssize_t(bytes.size()) || (count < 0 && (errno == EPIPE || errno == ECONNRESET)))
        return; // a connection that is gone is noticed by reading
    fail("session " + std::to_string(m_index) + " could not write its request at once");
}

void LoadSession::closeDescriptor()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
    m_descriptor = -1;
}

} // namespace Switchboard::Bench
