// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QtGlobal>

namespace Switchboard {

//! While one lives, tr() answers in another language than the window's; no widget is told. For
//! searches that know a word in every language. GUI thread, for the time of one function.
class LanguageScope final
{
public:
    //! \a code is one of Language::codes().
    explicit LanguageScope(const QString &code);
    ~LanguageScope();
    Q_DISABLE_COPY_MOVE(LanguageScope)
};

} // namespace Switchboard
