// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "core/traffic/jsondiff.h"

#include <QHash>

#include <algorithm>
#include <vector>

namespace Switchboard {

namespace {

using Change = JsonDiffRow::Change;
using Type = JsonOutline::Type;

//! Longer values are shortened; the message itself shows them whole.
constexpr qsizetype ShownBytes = 400;

//! Two values that stand in the same place; -1 = not on this side.
struct Match {
    int before = -1;
    int after = -1;
};

QString shown(const JsonOutline &outline, int value)
{
    const QString size = QString::number(outline.childCount(value));
    switch (outline.type(value)) {
    case Type::Object:
        return u'{' + size + u'}';
    case Type::Array:
        return u'[' + size + u']';
    case Type::String: {
        const QString text = outline.text(value, ShownBytes);
        const bool cut = outline.json(value).size() > ShownBytes + 2;
        return u'"' + text + (cut ? QStringLiteral("…") : QStringLiteral("\""));
    }
    default:
        return outline.text(value, ShownBytes);
    }
}

class Comparison
{
public:
    Comparison(const JsonOutline &before, const JsonOutline &after)
        : m_before(before), m_after(after)
    { }

    QList<JsonDiffRow> run();

private:
    [[nodiscard]] std::vector<Match> matchMembers(int before, int after) const;
    [[nodiscard]] std::vector<Match> matchElements(int before, int after) const;
    [[nodiscard]] std::vector<Match> childrenOf(const Match &match) const;
    [[nodiscard]] bool areEqual(int before, int after) const;
    [[nodiscard]] bool areScalarsEqual(int before, int after) const;
    [[nodiscard]] JsonDiffRow rowOf(const Match &match, int depth) const;
    [[nodiscard]] QString keyOf(const Match &match) const;

    const JsonOutline &m_before;
    const JsonOutline &m_after;
};

//! Depth first with a stack of its own: JSON may be nested a thousand levels deep.
QList<JsonDiffRow> Comparison::run()
{
    struct Step {
        Match match;
        int depth;
    };
    QList<JsonDiffRow> rows;
    std::vector<Step> steps{{{0, 0}, 0}};
    while (!steps.empty()) {
        const Step step = steps.back();
        steps.pop_back();
        rows.append(rowOf(step.match, step.depth));
        const std::vector<Match> children = childrenOf(step.match);
        for (auto child = children.rbegin(); child != children.rend(); ++child)
            steps.push_back({*child, step.depth + 1});
    }
    return rows;
}

std::vector<Match> Comparison::childrenOf(const Match &match) const
{
    std::vector<Match> children;
    if (match.before < 0 || match.after < 0) {
        const JsonOutline &side = match.before < 0 ? m_after : m_before;
        const int value = std::max(match.before, match.after);
        for (int row = 0; row < side.childCount(value); ++row) {
            const int child = side.child(value, row);
            children.push_back(match.before < 0 ? Match{-1, child} : Match{child, -1});
        }
        return children;
    }
    const Type type = m_before.type(match.before);
    if (type == Type::Object)
        return matchMembers(match.before, match.after);
    if (type == Type::Array)
        return matchElements(match.before, match.after);
    return children;
}

std::vector<Match> Comparison::matchMembers(int before, int after) const
{
    QHash<QString, int> places; // of the names on the left; the last of equal names counts
    std::vector<Match> matches;
    for (int row = 0; row < m_before.childCount(before); ++row) {
        const int child = m_before.child(before, row);
        places.insert(m_before.key(child), int(matches.size()));
        matches.push_back({child, -1});
    }
    std::vector<std::pair<size_t, Match>> added; // behind which place they stand
    size_t place = 0;
    for (int row = 0; row < m_after.childCount(after); ++row) {
        const int child = m_after.child(after, row);
        const auto found = places.constFind(m_after.key(child));
        if (found == places.cend()) {
            added.push_back({place, {-1, child}});
            continue;
        }
        matches[size_t(*found)].after = child;
        place = size_t(*found) + 1;
    }
    std::ranges::stable_sort(added, {}, &std::pair<size_t, Match>::first);
    for (auto it = added.rbegin(); it != added.rend(); ++it)
        matches.insert(matches.begin() + qsizetype(it->first), it->second);
    return matches;
}

std::vector<Match> Comparison::matchElements(int before, int after) const
{
    const int left = m_before.childCount(before);
    const int right = m_after.childCount(after);
    const int shorter = std::min(left, right);
    const auto same = [&](int leftRow, int rightRow) {
        return areEqual(m_before.child(before, leftRow), m_after.child(after, rightRow));
    };
    int head = 0;
    while (head < shorter && same(head, head))
        ++head;
    int tail = 0;
    while (tail < shorter - head && same(left - 1 - tail, right - 1 - tail))
        ++tail;
    std::vector<Match> matches;
    matches.reserve(size_t(std::max(left, right)));
    for (int row = 0; row < head; ++row)
        matches.push_back({m_before.child(before, row), m_after.child(after, row)});
    for (int row = head; row < std::max(left, right) - tail; ++row)
        matches.push_back({row < left - tail ? m_before.child(before, row) : -1,
                           row < right - tail ? m_after.child(after, row) : -1});
    for (int row = tail; row > 0; --row)
        matches.push_back({m_before.child(before, left - row), m_after.child(after, right - row)});
    return matches;
}

bool Comparison::areScalarsEqual(int before, int after) const
{
    if (m_before.type(before) != m_after.type(after))
        return false;
    if (m_before.json(before) == m_after.json(after))
        return true;
    return m_before.type(before) == Type::String && m_before.text(before) == m_after.text(after);
}

bool Comparison::areEqual(int before, int after) const
{
    std::vector<Match> open{{before, after}};
    while (!open.empty()) {
        const Match match = open.back();
        open.pop_back();
        if (match.before < 0 || match.after < 0)
            return false;
        const Type type = m_before.type(match.before);
        if (type != m_after.type(match.after))
            return false;
        if (type > Type::Array) {
            if (!areScalarsEqual(match.before, match.after))
                return false;
            continue;
        }
        if (m_before.json(match.before) == m_after.json(match.after))
            continue;
        const int count = m_before.childCount(match.before);
        if (count != m_after.childCount(match.after))
            return false;
        if (type == Type::Object) {
            const std::vector<Match> members = matchMembers(match.before, match.after);
            open.insert(open.end(), members.begin(), members.end());
            continue;
        }
        for (int row = 0; row < count; ++row)
            open.push_back({m_before.child(match.before, row), m_after.child(match.after, row)});
    }
    return true;
}

JsonDiffRow Comparison::rowOf(const Match &match, int depth) const
{
    JsonDiffRow row;
    row.depth = depth;
    row.key = keyOf(match);
    if (match.before >= 0)
        row.before = shown(m_before, match.before);
    if (match.after >= 0)
        row.after = shown(m_after, match.after);
    row.container =
        match.before >= 0 ? m_before.isContainer(match.before) : m_after.isContainer(match.after);
    if (match.before < 0)
        row.change = Change::Added;
    else if (match.after < 0)
        row.change = Change::Removed;
    else
        row.change = areEqual(match.before, match.after) ? Change::Same : Change::Changed;
    return row;
}

QString Comparison::keyOf(const Match &match) const
{
    const JsonOutline &side = match.after >= 0 ? m_after : m_before;
    const int value = match.after >= 0 ? match.after : match.before;
    if (side.parent(value) < 0)
        return {};
    if (side.type(side.parent(value)) == Type::Array)
        return u'[' + QString::number(side.row(value)) + u']';
    return side.key(value);
}

} // namespace

QList<JsonDiffRow> jsonDiff(const JsonOutline &before, const JsonOutline &after)
{
    return Comparison(before, after).run();
}

int changeCount(const QList<JsonDiffRow> &rows)
{
    int count = 0;
    int sameOrWholeBelow = -1; // everything deeper belongs to a container that was counted
    for (const JsonDiffRow &row : rows) {
        if (sameOrWholeBelow >= 0 && row.depth > sameOrWholeBelow)
            continue;
        sameOrWholeBelow = -1;
        if (row.change == Change::Same)
            continue;
        const bool oneSided = row.change != Change::Changed;
        count += !row.container || oneSided ? 1 : 0;
        if (row.container && oneSided)
            sameOrWholeBelow = row.depth;
    }
    return count;
}

} // namespace Switchboard
