// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace Switchboard {

//! The first letter of the pinyin of \a character, upper case; null for what is no Han character or
//! is not known. By the collation of the system where it sorts Chinese by sound, else by a table of
//! the characters that our own texts use. GUI thread.
[[nodiscard]] QChar pinyinInitial(QChar character);
//! As above, by the table alone.
[[nodiscard]] QChar pinyinInitialFromTable(QChar character);
//! Whether the system's collation sorts Chinese by sound.
[[nodiscard]] bool collationKnowsPinyin();
//! All letters with which \a character may begin; 重 begins with C or Z. Empty like
//! pinyinInitial().
[[nodiscard]] QString pinyinInitials(QChar character);

} // namespace Switchboard
