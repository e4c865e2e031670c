// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! \a text with the values of `access_token=…`, `Authorization: …` and `"token": "…"` replaced by
//! `***`, in their usual spellings (any case, percent-encoded, escaped quotes). For everything that
//! is written for people or files and may hold what a peer sent. Any thread.
[[nodiscard]] QString redacted(QString text);

} // namespace Switchboard
