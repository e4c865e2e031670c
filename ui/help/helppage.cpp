// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helppage.h"

#include <QRegularExpression>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace Switchboard {
namespace {

//! Takes the anchors out of \a source: the n-th of \a anchors belongs to the n-th heading.
QString withoutAnchors(const QString &source, QStringList *anchors)
{
    static const QRegularExpression anchorLine(QStringLiteral("^<a id=\"([a-z0-9-]+)\"></a>\\s*$"));
    static const QRegularExpression headingLine(QStringLiteral("^#{1,6} "));
    QStringList kept;
    QString waiting;
    bool inCode = false;
    const QStringList lines = source.split(QLatin1Char('\n'));
    for (const QString &line : lines) {
        if (line.startsWith(QLatin1String("```")))
            inCode = !inCode;
        const QRegularExpressionMatch anchor = anchorLine.match(line);
        if (!inCode && anchor.hasMatch()) {
            waiting = anchor.captured(1);
            continue;
        }
        if (!inCode && headingLine.match(line).hasMatch()) {
            anchors->append(waiting);
            waiting.clear();
        }
        kept.append(line);
    }
    return kept.join(QLatin1Char('\n'));
}

QList<HelpSection> sectionsOf(const QString &markdown, const QStringList &anchors)
{
    QTextDocument document;
    document.setUndoRedoEnabled(false);
    document.setMarkdown(markdown, QTextDocument::MarkdownDialectGitHub);
    QList<HelpSection> sections;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text().simplified();
        if (const int level = block.blockFormat().headingLevel(); level > 0) {
            sections.append({.level = level,
                             .anchor = anchors.value(sections.size()),
                             .title = text,
                             .text = {}});
        } else if (!sections.isEmpty() && !text.isEmpty()) {
            QString &all = sections.last().text;
            const bool isCell = QTextCursor(block).currentTable();
            if (!all.isEmpty())
                all += isCell ? QStringLiteral(" · ") : QStringLiteral(" ");
            all += text;
        }
    }
    return sections;
}

} // namespace

HelpPage HelpPage::parse(const QString &id, const QString &source)
{
    HelpPage page;
    page.id = id;
    QStringList anchors;
    page.markdown = withoutAnchors(source, &anchors);
    page.sections = sectionsOf(page.markdown, anchors);
    return page;
}

QString HelpPage::title() const
{
    return sections.isEmpty() ? id : sections.constFirst().title;
}

int HelpPage::sectionOf(const QString &anchor) const
{
    for (int section = 0; section < sections.size(); ++section) {
        if (anchor.isEmpty() || sections.at(section).anchor == anchor)
            return section;
    }
    return -1;
}

} // namespace Switchboard
