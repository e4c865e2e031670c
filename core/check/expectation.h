// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/check/wiretext.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Switchboard {

//! The frame of a vector of requests.json, byte for byte.
[[nodiscard]] QByteArray requestOf(const QJsonObject &vector);

//! What of \a response does not fit \a vector; empty = it fits.
//!
//! The vectors were written for a stub behind the API. Of the data it would have returned only the
//! kind counts, and for an object its keys: a foreign account has data of its own.
[[nodiscard]] QString responseMismatch(const QJsonObject &vector, const WireText &response);

//! The close code that a vector expects; 0 = it expects none.
[[nodiscard]] quint16 expectedCloseCode(const QJsonObject &vector);

//! Whether a vector expects no answer at all.
[[nodiscard]] bool expectsSilence(const QJsonObject &vector);

} // namespace Switchboard
