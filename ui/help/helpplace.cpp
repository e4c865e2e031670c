// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helpplace.h"

#include <QUrl>

namespace Switchboard {

HelpPlace HelpPlace::fromTopic(const QString &topic)
{
    const qsizetype hash = topic.indexOf(QLatin1Char('#'));
    if (hash < 0)
        return {.page = topic, .anchor = {}};
    return {.page = topic.left(hash), .anchor = topic.mid(hash + 1)};
}

std::optional<HelpPlace> HelpPlace::fromLink(const QUrl &link, const QString &currentPage)
{
    static const QString suffix = QStringLiteral(".md");
    if (!link.isRelative() || !link.host().isEmpty() || link.hasQuery())
        return std::nullopt;
    const QString path = link.path();
    if (path.isEmpty())
        return HelpPlace{.page = currentPage, .anchor = link.fragment()};
    if (!path.endsWith(suffix) || path.contains(QLatin1Char('/')))
        return std::nullopt;
    return HelpPlace{.page = path.chopped(suffix.size()), .anchor = link.fragment()};
}

} // namespace Switchboard
