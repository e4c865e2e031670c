// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>

namespace Switchboard {

//! A heading of a page and the text below it, up to the next heading.
struct HelpSection {
    int level = 1; //!< 1 = the title of the page
    QString anchor; //!< of the line `<a id="anchor"></a>` above the heading; empty = none
    QString title;
    QString text; //!< what is read under the heading, on one line, without markup
};

//! One page of the help in one language.
struct HelpPage {
    QString id; //!< name of the file without `.md`
    QString markdown; //!< without the lines of the anchors
    QList<HelpSection> sections; //!< the first one is the page's title

    //! \a source is the file: Markdown whose headings may have a line `<a id="name"></a>` above.
    [[nodiscard]] static HelpPage parse(const QString &id, const QString &source);

    [[nodiscard]] QString title() const;
    //! The section of \a anchor, or -1; an empty one is the first section.
    [[nodiscard]] int sectionOf(const QString &anchor) const;
};

} // namespace Switchboard
