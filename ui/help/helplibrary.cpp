// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helplibrary.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>

#include <algorithm>

// Outside of every namespace, as the macro demands: the linker would drop the data of a static
// library.
static void initializeHelpResources()
{
    Q_INIT_RESOURCE(switchboard_help);
}

namespace Switchboard {
namespace {

QString readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

HelpLibrary HelpLibrary::builtIn(const QString &language)
{
    initializeHelpResources();
    return load(QStringLiteral(":/switchboard/help/") + language);
}

HelpLibrary HelpLibrary::load(const QString &folder)
{
    const QDir directory(folder);
    HelpLibrary library;
    library.readContents(readFile(directory.filePath(QStringLiteral("contents.md"))));
    for (const HelpGroup &group : std::as_const(library.m_groups)) {
        for (const QString &id : group.pages)
            library.m_pages.append(
                HelpPage::parse(id, readFile(directory.filePath(id + QStringLiteral(".md")))));
    }
    return library;
}

void HelpLibrary::readContents(const QString &text)
{
    static const QRegularExpression groupLine(QStringLiteral("^## (.+)$"));
    static const QRegularExpression pageLine(
        QStringLiteral("^- \\[[^\\]]+\\]\\(([a-z0-9-]+)\\.md\\)$"));
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (const auto group = groupLine.match(line); group.hasMatch())
            m_groups.append({.title = group.captured(1).trimmed(), .pages = {}});
        else if (const auto page = pageLine.match(line); page.hasMatch() && !m_groups.isEmpty())
            m_groups.last().pages.append(page.captured(1));
    }
}

const HelpPage *HelpLibrary::page(const QString &id) const
{
    const auto found = std::ranges::find(m_pages, id, &HelpPage::id);
    return found == m_pages.cend() ? nullptr : &*found;
}

bool HelpLibrary::contains(const HelpPlace &place) const
{
    const HelpPage *found = page(place.page);
    return found && found->sectionOf(place.anchor) >= 0;
}

} // namespace Switchboard
