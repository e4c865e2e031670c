// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/palettemodel.h"

#include "ui/palette/fuzzymatch.h"
#include "ui/settings/settingtext.h"

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int OtherTitleCost = 4;
constexpr int IdCost = 10;
constexpr int DetailCost = 16;
constexpr int WordsScore = 40; //!< all words are there, in whatever order
constexpr int ObstacleCost = 12;
constexpr int ConnectionCost = 8; //!< there may be thousands
constexpr int RecentScore = 12; //!< for the latest; less for those before

} // namespace

PaletteModel::PaletteModel(QObject *parent) : QAbstractListModel(parent) { }

void PaletteModel::setItems(const QList<PaletteItem> &items, const QStringList &recent)
{
    m_items = items;
    m_recent = recent;
    refresh();
}

void PaletteModel::setQuery(const QString &query)
{
    m_query = query.simplified();
    refresh();
}

const PaletteItem &PaletteModel::itemAt(int row) const
{
    return m_items.at(m_hits.at(row).item);
}

int PaletteModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_hits.size());
}

QVariant PaletteModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Hit &hit = m_hits.at(index.row());
    const PaletteItem &item = m_items.at(hit.item);
    switch (role) {
    case Qt::DisplayRole:
        return item.title;
    case Qt::DecorationRole:
        return item.icon;
    case Qt::AccessibleTextRole: {
        QStringList parts{item.title, item.detail, item.keys.toString(QKeySequence::NativeText),
                          item.obstacle};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    case DetailRole:
        return hit.otherTitle.isEmpty()
            ? item.detail
            : QString(item.detail % QStringLiteral(" · ") % hit.otherTitle);
    case PositionsRole:
        return QVariant::fromValue(hit.positions);
    case KeysRole:
        return item.keys.toString(QKeySequence::NativeText);
    case CommandLineRole:
        return item.commandLine;
    case ObstacleRole:
        return item.obstacle;
    default:
        return {};
    }
}

void PaletteModel::refresh()
{
    beginResetModel();
    m_hits.clear();
    if (m_query.isEmpty()) {
        m_hits = everything();
    } else {
        for (int i = 0; i < int(m_items.size()); ++i) {
            if (Hit hit = judge(i); hit.score > 0)
                m_hits.append(std::move(hit));
        }
        std::ranges::stable_sort(m_hits, std::ranges::greater(), &Hit::score);
    }
    if (m_hits.size() > MaximumShown)
        m_hits.resize(MaximumShown);
    endResetModel();
}

//! Without a query: what was used last, then what can run, in the order of the menus.
QList<PaletteModel::Hit> PaletteModel::everything() const
{
    QList<Hit> hits;
    for (int i = 0; i < int(m_items.size()); ++i) {
        const PaletteItem &item = m_items.at(i);
        const int recent = recency(item.id);
        if (item.obstacle.isEmpty() && (item.kind != PaletteItem::Kind::Connection || recent > 0))
            hits.append({.item = i, .score = recent});
    }
    std::ranges::stable_sort(hits, std::ranges::greater(), &Hit::score);
    return hits;
}

PaletteModel::Hit PaletteModel::judge(int index) const
{
    const PaletteItem &item = m_items.at(index);
    const FuzzyMatch title = fuzzyMatch(m_query, item.title);
    Hit hit{.item = index, .score = title.score, .positions = title.positions};
    const auto consider = [&hit](int score, const QString &otherTitle = {}) {
        if (score <= hit.score)
            return;
        hit.score = score;
        hit.otherTitle = otherTitle;
        hit.positions.clear();
    };
    for (const QString &other : item.otherTitles) {
        if (other != item.title)
            consider(fuzzyMatch(m_query, other).score - OtherTitleCost, other);
    }
    const QString context = item.detail % QLatin1Char(' ') % item.title;
    if (hit.score == 0)
        consider(fuzzyMatch(m_query, context).score - DetailCost);
    if (hit.score == 0)
        consider(fuzzyMatch(m_query, item.id.section(QLatin1Char(':'), 1)).score - IdCost);
    if (const QStringList words = m_query.split(QLatin1Char(' ')); words.size() > 1) {
        const QString all = context % QLatin1Char(' ') % item.otherTitles.join(QLatin1Char(' '));
        if (containsAll(all, words))
            consider(WordsScore);
    }
    if (hit.score <= 0)
        return hit;
    hit.score += recency(item.id) + item.weight;
    if (!item.obstacle.isEmpty())
        hit.score -= ObstacleCost;
    if (item.kind == PaletteItem::Kind::Connection)
        hit.score -= ConnectionCost;
    hit.score = std::max(hit.score, 1);
    return hit;
}

int PaletteModel::recency(const QString &id) const
{
    const qsizetype place = m_recent.indexOf(id);
    return place < 0 ? 0 : std::max(1, RecentScore - int(place));
}

} // namespace Switchboard
