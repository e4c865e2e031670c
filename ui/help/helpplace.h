// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

#include <optional>

class QUrl;

namespace Switchboard {

//! A page of the help and, if need be, a heading on it.
struct HelpPlace {
    QString page; //!< name of a file without `.md`
    QString anchor; //!< empty = the top

    //! From `page` or `page#anchor`, the form of help topics.
    [[nodiscard]] static HelpPlace fromTopic(const QString &topic);
    //! From a link on \a currentPage: `page.md`, `page.md#anchor`, `#anchor`. None when the link
    //! leaves the help.
    [[nodiscard]] static std::optional<HelpPlace> fromLink(const QUrl &link,
                                                           const QString &currentPage);

    friend bool operator==(const HelpPlace &, const HelpPlace &) = default;
};

} // namespace Switchboard
