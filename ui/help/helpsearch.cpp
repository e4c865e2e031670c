// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helpsearch.h"

#include "ui/help/helplibrary.h"

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int SnippetCells = 110; //!< a Han character takes two
constexpr int CellsBefore = 36; //!< of them before the first match
constexpr int TitleScore = 60;
constexpr int HeadingScore = 30;
constexpr int WordStartScore = 3;
constexpr int MostScoredMatches = 5;

bool isWide(QChar character)
{
    return character.unicode() >= 0x2E80;
}

int cellsOf(QChar character)
{
    return isWide(character) ? 2 : 1;
}

bool startsWord(const QString &text, int position)
{
    return position == 0 || isWide(text.at(position)) || !text.at(position - 1).isLetterOrNumber();
}

//! Points for the matches of one term in a running text: few words say it often.
int textScore(const QString &text, const QString &term)
{
    int score = 0;
    int matches = 0;
    for (int at = int(text.indexOf(term, 0, Qt::CaseInsensitive));
         at >= 0 && matches < MostScoredMatches;
         at = int(text.indexOf(term, at + term.size(), Qt::CaseInsensitive)), ++matches)
        score += 1 + (startsWord(text, at) ? WordStartScore : 0);
    return score;
}

int titleScore(const QString &title, const QString &term, int points)
{
    const auto at = int(title.indexOf(term, 0, Qt::CaseInsensitive));
    if (at < 0)
        return 0;
    const int whole = title.size() == term.size() ? points : 0;
    return points + whole + (startsWord(title, at) ? points / 2 : 0);
}

//! Points of one section for all terms; 0 when a term is missing in it and in its page's title.
int sectionScore(const HelpPage &page, const HelpSection &section, const QStringList &terms)
{
    int score = 0;
    bool isItsOwn = false; // otherwise each section of a page would be found by the page's title
    for (const QString &term : terms) {
        const int own =
            titleScore(section.title, term, section.level == 1 ? TitleScore : HeadingScore)
            + textScore(section.text, term);
        const int inherited =
            section.level == 1 ? 0 : titleScore(page.title(), term, TitleScore) / 4;
        if (own + inherited == 0)
            return 0;
        isItsOwn = isItsOwn || own > 0;
        score += own + inherited;
    }
    return isItsOwn ? score : 0;
}

bool isInside(int start, int end, const TextSpan &span)
{
    return span.start >= start && span.start + span.length <= end;
}

//! Moves \a start to the beginning of a word, but not by much.
int wordStart(const QString &text, int start)
{
    constexpr int Furthest = 12;
    for (int back = 0; back < Furthest && start - back > 0; ++back) {
        const QChar before = text.at(start - back - 1);
        if (before.isSpace() || isWide(before))
            return start - back;
    }
    return start;
}

void cutSnippet(HelpHit *hit, const QString &text, const QStringList &terms)
{
    const QList<TextSpan> matches = findTerms(text, terms);
    const int first = matches.isEmpty() ? 0 : matches.constFirst().start;
    int start = first;
    for (int cells = 0; start > 0 && cells < CellsBefore; --start)
        cells += cellsOf(text.at(start - 1));
    start = wordStart(text, start);
    int end = start;
    for (int cells = 0; end < text.size() && cells < SnippetCells; ++end)
        cells += cellsOf(text.at(end));

    const QString lead = start > 0 ? QStringLiteral("… ") : QString();
    const QString tail = end < text.size() ? QStringLiteral(" …") : QString();
    hit->snippet = lead + text.mid(start, end - start) + tail;
    for (const TextSpan &span : matches) {
        if (isInside(start, end, span))
            hit->marks.append({int(lead.size()) + span.start - start, span.length});
    }
}

HelpHit hitOf(const HelpPage &page, const HelpSection &section, const QStringList &terms, int score)
{
    HelpHit hit;
    hit.place = {.page = page.id, .anchor = section.anchor};
    hit.pageTitle = page.title();
    hit.sectionTitle = section.level == 1 ? QString() : section.title;
    hit.score = score;
    cutSnippet(&hit, section.text, terms);
    return hit;
}

//! The page as a whole, when its sections have the terms only together.
void appendWholePage(const HelpPage &page, const QStringList &terms, QList<HelpHit> *hits)
{
    const HelpSection *best = nullptr;
    int bestScore = 0;
    int score = 0;
    for (const QString &term : terms) {
        int most = 0;
        for (const HelpSection &section : page.sections) {
            const int points =
                textScore(section.text, term) + titleScore(section.title, term, HeadingScore);
            most = std::max(most, points);
            if (points > bestScore) {
                best = &section;
                bestScore = points;
            }
        }
        if (most == 0)
            return;
        score += most;
    }
    if (best)
        hits->append(hitOf(page, *best, terms, score / 4));
}

} // namespace

QStringList helpSearchTerms(const QString &query)
{
    QStringList terms;
    const QStringList parts =
        query.simplified().toCaseFolded().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (!terms.contains(part))
            terms.append(part);
    }
    return terms;
}

QList<TextSpan> findTerms(const QString &text, const QStringList &terms)
{
    QList<TextSpan> found;
    for (const QString &term : terms) {
        for (auto at = text.indexOf(term, 0, Qt::CaseInsensitive); at >= 0 && !term.isEmpty();
             at = text.indexOf(term, at + term.size(), Qt::CaseInsensitive))
            found.append({int(at), int(term.size())});
    }
    std::ranges::sort(found, [](const TextSpan &a, const TextSpan &b) {
        return a.start != b.start ? a.start < b.start : a.length > b.length;
    });
    QList<TextSpan> separate;
    for (const TextSpan &span : std::as_const(found)) {
        if (separate.isEmpty()
            || span.start >= separate.constLast().start + separate.constLast().length)
            separate.append(span);
    }
    return separate;
}

QList<HelpHit> searchHelp(const HelpLibrary &library, const QString &query)
{
    const QStringList terms = helpSearchTerms(query);
    QList<HelpHit> hits;
    if (terms.isEmpty())
        return hits;
    for (const HelpPage &page : library.pages()) {
        const qsizetype before = hits.size();
        for (const HelpSection &section : page.sections) {
            if (const int score = sectionScore(page, section, terms); score > 0)
                hits.append(hitOf(page, section, terms, score));
        }
        if (hits.size() == before)
            appendWholePage(page, terms, &hits);
    }
    std::ranges::stable_sort(hits, std::greater<>(), &HelpHit::score);
    return hits;
}

} // namespace Switchboard
