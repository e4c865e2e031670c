// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QStringList>

namespace Switchboard {

//! Where a setting is and what it is called, for those who look for it elsewhere.
struct SettingEntry {
    QString pageId;
    QString settingId; //!< empty = the page itself
    QString page; //!< the title of the page
    QString title;
    QStringList otherTitles; //!< in every language
};

} // namespace Switchboard
