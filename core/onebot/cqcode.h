// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/onebot/segment.h"
#include "core/support/result.h"

#include <QStringView>

namespace Switchboard {

//! Reads the string form of a message (protocol.md section 10).
//!
//! Every string can be read: what is no CQ code is text. The result is normalised. Takes linear
//! time.
[[nodiscard]] Message decodeCqString(QStringView text);

//! Writes the string form. The only errors are a segment type and a parameter name that cannot be
//! written; the error names it.
[[nodiscard]] Result<QString> encodeCqString(const Message &message);

//! The string form for fields that must always be there (`raw_message`): what encodeCqString()
//! refuses is left out.
[[nodiscard]] QString cqStringOf(const Message &message);

//! Whether \a type can stand in a CQ code: one or more of `A-Z a-z 0-9 _ . -`.
[[nodiscard]] bool isSegmentType(QStringView type);

} // namespace Switchboard
