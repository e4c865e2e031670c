// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QByteArrayView>

namespace Switchboard {

//! The words behind a status of an HTTP answer; they carry no meaning.
[[nodiscard]] QByteArrayView reasonPhrase(int status);

} // namespace Switchboard
