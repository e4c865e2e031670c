// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QtGlobal>

namespace Switchboard {

//! A whole text message as one unmasked frame, as a server sends it (RFC 6455 section 5.2).
[[nodiscard]] QByteArray encodeTextFrame(QByteArrayView payload);

//! The same for a binary message.
[[nodiscard]] QByteArray encodeBinaryFrame(QByteArrayView payload);

//! How many bytes of \a frame, unmasked and whole, stand before its payload.
[[nodiscard]] qsizetype frameHeaderSize(QByteArrayView frame);

//! An unmasked sequence of whole frames, as encodeTextFrame() makes them, with a mask of its own
//! for each frame, as a client must send it (RFC 6455 section 5.3).
[[nodiscard]] QByteArray maskFrames(QByteArrayView unmaskedFrames);

} // namespace Switchboard
