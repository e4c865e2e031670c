// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

#include <functional>

namespace Switchboard {

//! What a setting is called and what it does, in the language of the program.
struct SettingText {
    QString title;
    QString hint; //!< one sentence; may be empty
    QString keywords; //!< other words that people look for it with; never shown
};

using SettingTextSource = std::function<SettingText()>;

//! All words of \a source in every language, for a search.
[[nodiscard]] QString searchableText(const SettingTextSource &source);
//! The titles of \a source in every language.
[[nodiscard]] QStringList titlesOf(const SettingTextSource &source);
//! Whether \a text contains every one of \a words, in any case.
[[nodiscard]] bool containsAll(const QString &text, const QStringList &words);

} // namespace Switchboard
