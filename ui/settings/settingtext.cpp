// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/settings/settingtext.h"

#include "ui/support/language.h"
#include "ui/support/languagescope.h"

#include <algorithm>

namespace Switchboard {

QString searchableText(const SettingTextSource &source)
{
    QStringList words;
    for (const QString &code : Language::codes()) {
        const LanguageScope scope(code);
        const SettingText text = source();
        words.append({text.title, text.hint, text.keywords});
    }
    return words.join(QLatin1Char('\n'));
}

QStringList titlesOf(const SettingTextSource &source)
{
    QStringList titles;
    for (const QString &code : Language::codes()) {
        const LanguageScope scope(code);
        titles.append(source().title);
    }
    return titles;
}

bool containsAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace Switchboard
