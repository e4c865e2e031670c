// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/connectionfilterproxy.h"

#include "ui/models/connectionmatcher.h"

#include <QCollator>
#include <QSet>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>

namespace Switchboard {
namespace {

//! Above so many separate ranges one reset is cheaper for views than the single steps.
constexpr qsizetype ManyRanges = 32;

struct Range {
    int first;
    int last;
};

//! Ascending numbers as ranges, the last one first, so that removing one keeps the others valid.
QList<Range> rangesFromTheEnd(const QList<int> &ascending)
{
    QList<Range> ranges;
    for (const int row : ascending) {
        if (!ranges.isEmpty() && ranges.constLast().last + 1 == row)
            ranges.last().last = row;
        else
            ranges.append({row, row});
    }
    std::ranges::reverse(ranges);
    return ranges;
}

struct KeyedRow {
    double key;
    int row;
};

//! Numbers that stand to each other as the texts do. Equal texts, of which there are many, are
//! compared once.
QHash<QString, double> ranksOf(const QSet<QString> &texts, ConnectionColumn column)
{
    struct Entry {
        QString text;
        std::optional<QCollatorSortKey> place;
    };
    QList<Entry> entries;
    entries.reserve(texts.size());
    const bool isAddress = column == ConnectionColumn::Peer; // its text is made for sorting
    const QCollator collator;
    for (const QString &text : texts)
        entries.append({text, isAddress ? std::nullopt : std::optional(collator.sortKey(text))});
    std::ranges::sort(entries, [isAddress](const Entry &a, const Entry &b) {
        return isAddress ? a.text < b.text : *a.place < *b.place;
    });
    QHash<QString, double> ranks;
    ranks.reserve(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i)
        ranks.insert(entries.at(i).text, double(i));
    return ranks;
}

bool isText(const QVariant &value)
{
    return value.userType() == QMetaType::QString;
}

} // namespace

ConnectionFilterProxy::ConnectionFilterProxy(ConnectionTableModel *model, QObject *parent)
    : QAbstractProxyModel(parent), m_model(model)
{
    setSourceModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { sourceRowsInserted(first, last); });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                sourceRowsAboutToBeRemoved(first, last);
            });
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) { sourceRowsRemoved(first, last); });
    connect(model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &topLeft, const QModelIndex &bottomRight) {
                sourceDataChanged(topLeft, bottomRight);
            });
    connect(model, &QAbstractItemModel::headerDataChanged, this,
            &ConnectionFilterProxy::headerDataChanged);
    m_order = wantedOrder();
    rebuildRanks();
}

void ConnectionFilterProxy::setFilterText(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (trimmed == m_filterText)
        return;
    m_filterText = trimmed;
    refresh();
}

void ConnectionFilterProxy::setServiceFilter(const QString &serviceId)
{
    if (serviceId == m_serviceId)
        return;
    m_serviceId = serviceId;
    refresh();
}

void ConnectionFilterProxy::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    refresh();
}

bool ConnectionFilterProxy::isSortedByLiveColumn() const
{
    switch (ConnectionColumn(m_sortColumn)) {
    case ConnectionColumn::Number:
    case ConnectionColumn::Service:
    case ConnectionColumn::Role:
    case ConnectionColumn::Peer:
    case ConnectionColumn::Client:
    case ConnectionColumn::Age:
    case ConnectionColumn::SelfId:
    case ConnectionColumn::Since:
    case ConnectionColumn::Format:
    case ConnectionColumn::Tls:
    case ConnectionColumn::Tags:
    case ConnectionColumn::Note:
    case ConnectionColumn::Kick:
        return false;
    default:
        return m_sortColumn >= 0;
    }
}

void ConnectionFilterProxy::refresh()
{
    applyOrder(wantedOrder());
}

int ConnectionFilterProxy::rowOf(SessionId id) const
{
    const int row = m_model->rowOf(id);
    return row < 0 ? -1 : m_ranks.value(row, -1);
}

QModelIndex ConnectionFilterProxy::mapToSource(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= m_order.size())
        return {};
    return m_model->index(m_order.at(index.row()), index.column());
}

QModelIndex ConnectionFilterProxy::mapFromSource(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int row = m_ranks.value(index.row(), -1);
    return row < 0 ? QModelIndex() : createIndex(row, index.column());
}

QModelIndex ConnectionFilterProxy::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent) ? createIndex(row, column) : QModelIndex();
}

QModelIndex ConnectionFilterProxy::parent(const QModelIndex &) const
{
    return {};
}

int ConnectionFilterProxy::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

int ConnectionFilterProxy::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ConnectionColumnCount;
}

QVariant ConnectionFilterProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return m_model->headerData(section, orientation, role);
    return QAbstractItemModel::headerData(section, orientation, role);
}

QList<int> ConnectionFilterProxy::wantedOrder() const
{
    QList<int> order;
    order.reserve(m_model->rowCount());
    const ConnectionMatcher filter(m_serviceId, m_filterText);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (filter.accepts(m_model->rowAt(row)))
            order.append(row);
    }
    if (m_sortColumn >= 0)
        sortRows(&order);
    return order;
}

void ConnectionFilterProxy::sortRows(QList<int> *order) const
{
    // Each value is read once, not once per comparison.
    const auto column = ConnectionColumn(m_sortColumn);
    QList<QVariant> values;
    values.reserve(order->size());
    QSet<QString> texts;
    for (const int row : std::as_const(*order)) {
        values.append(m_model->rowAt(row).sortValue(column, m_model->nowMs()));
        if (isText(values.constLast()))
            texts.insert(values.constLast().toString());
    }
    const QHash<QString, double> ranks = ranksOf(texts, column);
    QList<KeyedRow> keyed;
    keyed.reserve(order->size());
    for (qsizetype i = 0; i < values.size(); ++i) {
        const QVariant &value = values.at(i);
        keyed.append(
            {isText(value) ? ranks.value(value.toString()) : value.toDouble(), order->at(i)});
    }
    if (m_sortOrder == Qt::AscendingOrder)
        std::ranges::stable_sort(keyed, std::ranges::less(), &KeyedRow::key);
    else
        std::ranges::stable_sort(keyed, std::ranges::greater(), &KeyedRow::key);
    std::ranges::transform(keyed, order->begin(), &KeyedRow::row);
}

void ConnectionFilterProxy::applyOrder(const QList<int> &order)
{
    if (order == m_order)
        return;
    QList<int> before = m_order;
    QList<int> after = order;
    std::ranges::sort(before);
    std::ranges::sort(after);
    if (before == after) {
        reorder(order);
        return;
    }

    QList<int> leavingRows;
    for (int row = 0; row < m_order.size(); ++row) {
        if (!std::ranges::binary_search(after, m_order.at(row)))
            leavingRows.append(row);
    }
    const QList<Range> leaving = rangesFromTheEnd(leavingRows);
    if (leaving.size() > ManyRanges) {
        beginResetModel();
        m_order = order;
        rebuildRanks();
        endResetModel();
        return;
    }
    for (const Range &range : leaving) {
        beginRemoveRows({}, range.first, range.last);
        m_order.remove(range.first, range.last - range.first + 1);
        rebuildRanks();
        endRemoveRows();
    }
    QList<int> entering;
    std::ranges::set_difference(after, before, std::back_inserter(entering));
    if (!entering.isEmpty()) {
        const int first = int(m_order.size());
        beginInsertRows({}, first, first + int(entering.size()) - 1);
        m_order.append(entering);
        rebuildRanks();
        endInsertRows();
    }
    if (order != m_order)
        reorder(order);
}

void ConnectionFilterProxy::reorder(const QList<int> &order)
{
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const QModelIndexList from = persistentIndexList();
    QList<int> sourceRows;
    sourceRows.reserve(from.size());
    for (const QModelIndex &index : from)
        sourceRows.append(m_order.at(index.row()));
    m_order = order;
    rebuildRanks();
    QModelIndexList to;
    to.reserve(from.size());
    for (qsizetype i = 0; i < from.size(); ++i)
        to.append(createIndex(m_ranks.at(sourceRows.at(i)), from.at(i).column()));
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

void ConnectionFilterProxy::rebuildRanks()
{
    m_ranks.fill(-1, m_model->rowCount());
    for (int row = 0; row < m_order.size(); ++row)
        m_ranks[m_order.at(row)] = row;
}

void ConnectionFilterProxy::sourceRowsInserted(int first, int last)
{
    m_ranks.resize(m_model->rowCount(), -1);
    QList<int> accepted;
    const ConnectionMatcher filter(m_serviceId, m_filterText);
    for (int row = first; row <= last; ++row) {
        if (filter.accepts(m_model->rowAt(row)))
            accepted.append(row);
    }
    if (accepted.isEmpty())
        return;
    const int start = int(m_order.size());
    beginInsertRows({}, start, start + int(accepted.size()) - 1);
    m_order.append(accepted);
    rebuildRanks();
    endInsertRows();
}

void ConnectionFilterProxy::sourceRowsAboutToBeRemoved(int first, int last)
{
    QList<int> rows;
    for (int row = first; row <= last; ++row) {
        if (m_ranks.at(row) >= 0)
            rows.append(m_ranks.at(row));
    }
    std::ranges::sort(rows);
    const QList<Range> ranges = rangesFromTheEnd(rows);
    m_resetting = ranges.size() > ManyRanges;
    if (m_resetting) {
        beginResetModel();
        erase_if(m_order, [&](int row) { return row >= first && row <= last; });
        return;
    }
    for (const Range &range : ranges) {
        beginRemoveRows({}, range.first, range.last);
        m_order.remove(range.first, range.last - range.first + 1);
        rebuildRanks();
        endRemoveRows();
    }
}

void ConnectionFilterProxy::sourceRowsRemoved(int first, int last)
{
    const int count = last - first + 1;
    for (int &row : m_order)
        row -= row > last ? count : 0;
    rebuildRanks();
    if (m_resetting) {
        m_resetting = false;
        endResetModel();
    }
}

void ConnectionFilterProxy::sourceDataChanged(const QModelIndex &topLeft,
                                              const QModelIndex &bottomRight)
{
    // One range for all rows: a signal per row would cost more than the rest of a tick.
    if (!m_order.isEmpty())
        Q_EMIT dataChanged(index(0, topLeft.column()),
                           index(int(m_order.size()) - 1, bottomRight.column()));
}

} // namespace Switchboard
