// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/help/helppage.h"
#include "ui/help/helpplace.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace Switchboard {

//! Pages that stand under one title in the table of contents.
struct HelpGroup {
    QString title;
    QStringList pages; //!< ids
};

//! The help in one language, in the order of its table of contents. A value.
class HelpLibrary final
{
public:
    //! The pages that are built into the program, in \a language (`en`, `zh_CN`).
    [[nodiscard]] static HelpLibrary builtIn(const QString &language);
    //! Reads `contents.md` of \a folder and the pages it lists: `## title of a group`, below it
    //! lines `- [title](page.md)`.
    [[nodiscard]] static HelpLibrary load(const QString &folder);

    [[nodiscard]] const QList<HelpGroup> &groups() const { return m_groups; }
    [[nodiscard]] const QList<HelpPage> &pages() const { return m_pages; }
    //! None when there is no such page.
    [[nodiscard]] const HelpPage *page(const QString &id) const;
    [[nodiscard]] bool contains(const HelpPlace &place) const;

private:
    void readContents(const QString &text);

    QList<HelpGroup> m_groups;
    QList<HelpPage> m_pages;
};

} // namespace Switchboard
