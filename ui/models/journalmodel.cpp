// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/journalmodel.h"

#include "ui/support/journaltext.h"

#include <QDateTime>

#include <algorithm>

namespace Switchboard {

JournalModel::JournalModel(QObject *parent) : QAbstractTableModel(parent) { }

void JournalModel::setCapacity(int rows)
{
    Q_ASSERT(rows > 0);
    m_capacity = rows;
    removeOldest(int(m_rows.size()) - m_capacity);
}

void JournalModel::append(const QList<JournalEntry> &entries)
{
    // What has left the ring must not come back when the journal is sent again.
    const quint64 oldest = m_discarded > 0 && !m_rows.empty() ? m_rows.front().entry.number : 0;
    QList<JournalEntry> added;
    for (const JournalEntry &entry : entries) {
        if (entry.number >= oldest && !contains(entry.number))
            added.append(entry);
    }
    std::ranges::sort(added, {}, &JournalEntry::number);
    const auto duplicates = std::ranges::unique(added, {}, &JournalEntry::number);
    added.erase(duplicates.begin(), duplicates.end());
    if (added.size() > m_capacity) {
        m_discarded += quint64(added.size() - m_capacity);
        added = added.last(m_capacity);
    }

    // Nearly always one run behind the last row; the ring's own copy may overlap with live lines.
    while (!added.isEmpty()) {
        const int position = positionOf(added.constFirst().number);
        const auto end = position == int(m_rows.size())
            ? added.cend()
            : std::ranges::lower_bound(added, m_rows[size_t(position)].entry.number, {},
                                       &JournalEntry::number);
        const qsizetype length = end - added.cbegin();
        insertRun(position, added.first(length));
        added = added.sliced(length);
    }
    removeOldest(int(m_rows.size()) - m_capacity);
}

void JournalModel::insertRun(int position, const QList<JournalEntry> &run)
{
    beginInsertRows({}, position, position + int(run.size()) - 1);
    std::deque<Row> rows;
    for (const JournalEntry &entry : run)
        rows.push_back({entry, JournalText::line(entry)});
    m_rows.insert(m_rows.begin() + position, std::make_move_iterator(rows.begin()),
                  std::make_move_iterator(rows.end()));
    endInsertRows();
}

void JournalModel::removeOldest(int count)
{
    if (count <= 0)
        return;

    beginRemoveRows({}, 0, count - 1);
    m_rows.erase(m_rows.begin(), m_rows.begin() + count);
    m_discarded += quint64(count);
    endRemoveRows();
}

void JournalModel::setServiceNames(const QHash<QString, QString> &names)
{
    if (names == m_serviceNames)
        return;

    m_serviceNames = names;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, ServiceColumn), index(rowCount() - 1, ServiceColumn));
}

void JournalModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (m_rows.empty())
        return;

    for (Row &row : m_rows)
        row.text = JournalText::line(row.entry);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, index.column());
    case Qt::ToolTipRole:
        return toolTip(row, index.column());
    case Qt::AccessibleTextRole: {
        const QString text = cellText(row, index.column());
        return text.isEmpty() ? tr("none") : text; // screen readers skip empty cells
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment(index.column() == ConnectionColumn ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    case LevelRole:
        return int(row.entry.level);
    case SearchRole:
        return searchText(row);
    default:
        return {};
    }
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment(section == ConnectionColumn ? Qt::AlignRight : Qt::AlignLeft)
            | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};

    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case ServiceColumn:
        return tr("Service");
    case ConnectionColumn:
        return tr("Conn", "short for connection, a column title");
    case TextColumn:
        return tr("Text");
    default:
        return {};
    }
}

int JournalModel::positionOf(quint64 number) const
{
    const auto it = std::ranges::lower_bound(m_rows, number, {},
                                             [](const Row &row) { return row.entry.number; });
    return int(it - m_rows.cbegin());
}

bool JournalModel::contains(quint64 number) const
{
    const auto position = size_t(positionOf(number));
    return position < m_rows.size() && m_rows[position].entry.number == number;
}

QString JournalModel::cellText(const Row &row, int column) const
{
    switch (column) {
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(row.entry.wallMs)
            .toString(QStringLiteral("HH:mm:ss.zzz"));
    case LevelColumn:
        return JournalText::level(row.entry.level);
    case ServiceColumn:
        return serviceName(row.entry);
    case ConnectionColumn:
        return row.entry.sessionId.isValid()
            ? QStringLiteral("#%1").arg(row.entry.sessionId.value())
            : QString();
    case TextColumn:
        return row.text;
    default:
        return {};
    }
}

QString JournalModel::toolTip(const Row &row, int column) const
{
    if (column == TimeColumn)
        return QDateTime::fromMSecsSinceEpoch(row.entry.wallMs)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    return cellText(row, column).toHtmlEscaped(); // a tool tip would take tags from outside
}

QString JournalModel::searchText(const Row &row) const
{
    QString text;
    for (int column = 0; column < ColumnCount; ++column)
        text += cellText(row, column) % QLatin1Char('\n');
    return text;
}

QString JournalModel::serviceName(const JournalEntry &entry) const
{
    return m_serviceNames.value(entry.serviceId, entry.serviceId);
}

} // namespace Switchboard
