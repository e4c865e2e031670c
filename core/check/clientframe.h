// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>

#include <optional>

namespace Switchboard {

//! Opcodes of RFC 6455 section 5.2.
namespace FrameOpcode {
inline constexpr int Continuation = 0x0;
inline constexpr int Text = 0x1;
inline constexpr int Binary = 0x2;
inline constexpr int Reserved = 0x3;
inline constexpr int Close = 0x8;
inline constexpr int Ping = 0x9;
inline constexpr int Pong = 0xA;
} // namespace FrameOpcode

//! A frame as a client sends it, or as no client should.
struct ClientFrame {
    int opcode = FrameOpcode::Text;
    QByteArray payload;
    bool isFinal = true;
    bool isMasked = true;
    int reservedBits = 0; //!< RSV1 to RSV3 as 4, 2, 1

    [[nodiscard]] QByteArray toBytes() const;
};

//! A frame as it came from a server.
struct ServerFrame {
    int opcode = FrameOpcode::Text;
    QByteArray payload;
    bool isFinal = true;
    bool isMasked = false;
    int reservedBits = 0;
};

//! Takes one frame off the front of \a buffer; nothing while it is not complete.
[[nodiscard]] std::optional<ServerFrame> takeServerFrame(QByteArray &buffer);

//! A Close frame with \a code and nothing else.
[[nodiscard]] ClientFrame closeFrame(quint16 code);

} // namespace Switchboard
