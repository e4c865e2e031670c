// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/fuzzymatch.h"

#include "ui/palette/pinyin.h"

#include <QStringView>

#include <algorithm>
#include <limits>
#include <vector>

namespace Switchboard {
namespace {

constexpr int HitScore = 16;
constexpr int NeighbourScore = 18; //!< the character before was hit, too
constexpr int WordStartScore = 14;
constexpr int SameCaseScore = 1;
constexpr int GapCost = 2; //!< for each character that is skipped between two hits...
constexpr int MaximumGapCost = 14;
constexpr int LeadCost = 1; //!< ...or before the first one
constexpr int MaximumLeadCost = 10;
constexpr int WholeTextScore = 40;
constexpr int PinyinCost = 3; //!< what is there beats what it sounds like
constexpr int MaximumText = 200;
constexpr int None = std::numeric_limits<int>::min() / 2;

bool startsWord(const QString &text, qsizetype i)
{
    if (i == 0)
        return true;
    const QChar before = text.at(i - 1);
    const QChar here = text.at(i);
    if (!before.isLetterOrNumber())
        return true;
    if (before.isLower() && here.isUpper())
        return true;
    // In Chinese every character may start a word.
    return here.script() == QChar::Script_Han || before.script() == QChar::Script_Han;
}

//! What it is worth that \a typed stands for the character \a i of \a text; None when it does not.
int worth(QChar typed, const QString &text, qsizetype i)
{
    const QChar here = text.at(i);
    int value = None;
    if (typed == here)
        value = HitScore + SameCaseScore;
    else if (typed.toLower() == here.toLower())
        value = HitScore;
    else if (typed.unicode() < 0x80 && typed.isLetter()
             && pinyinInitials(here).contains(typed, Qt::CaseInsensitive))
        value = HitScore - PinyinCost;
    if (value == None)
        return None;
    return value + (startsWord(text, i) ? WordStartScore : 0);
}

int leadCost(qsizetype characters)
{
    return int(std::min<qsizetype>(characters * LeadCost, MaximumLeadCost));
}

int gapCost(qsizetype characters)
{
    return int(std::min<qsizetype>(characters * GapCost, MaximumGapCost));
}

QString withoutBlanks(const QString &query)
{
    QString result;
    for (const QChar character : query) {
        if (!character.isSpace())
            result += character;
    }
    return result;
}

} // namespace

FuzzyMatch fuzzyMatch(const QString &query, const QString &wholeText)
{
    const QString wanted = withoutBlanks(query);
    const QString text = wholeText.left(MaximumText);
    const auto rows = size_t(wanted.size());
    const auto columns = size_t(text.size());
    if (rows == 0 || rows > columns)
        return {};

    // best[r][c]: the best score of the first r + 1 characters when the last of them stands for c.
    std::vector<std::vector<int>> best(rows, std::vector<int>(columns, None));
    std::vector<std::vector<int>> from(rows, std::vector<int>(columns, -1));
    for (size_t r = 0; r < rows; ++r) {
        for (size_t c = r; c < columns; ++c) {
            const int value = worth(wanted.at(qsizetype(r)), text, qsizetype(c));
            if (value == None)
                continue;
            if (r == 0) {
                best[r][c] = value - leadCost(qsizetype(c));
                continue;
            }
            for (size_t p = r - 1; p < c; ++p) {
                if (best[r - 1][p] == None)
                    continue;
                const int joined = p + 1 == c ? NeighbourScore : -gapCost(qsizetype(c - p - 1));
                if (best[r - 1][p] + value + joined > best[r][c]) {
                    best[r][c] = best[r - 1][p] + value + joined;
                    from[r][c] = int(p);
                }
            }
        }
    }
    const auto last = std::ranges::max_element(best.back());
    if (*last == None)
        return {};
    FuzzyMatch match;
    match.score = std::max(1, *last + (rows == columns ? WholeTextScore : 0));
    int column = int(last - best.back().cbegin());
    for (size_t r = rows; r-- > 0; column = from[r][size_t(column)])
        match.positions.prepend(column);
    return match;
}

} // namespace Switchboard
