// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/blockmodel.h"

#include "ui/delegates/listcelldelegate.h"
#include "ui/support/blocktext.h"
#include "ui/support/formatting.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace Switchboard {

BlockModel::BlockModel(QObject *parent)
    : QAbstractTableModel(parent), m_nowMs(QDateTime::currentMSecsSinceEpoch())
{ }

void BlockModel::setRules(const QList<BlockRule> &rules)
{
    for (int row = int(m_rules.size()) - 1; row >= 0; --row) {
        if (std::ranges::find(rules, m_rules.at(row).id, &BlockRule::id) != rules.cend())
            continue;
        beginRemoveRows({}, row, row);
        m_rules.removeAt(row);
        endRemoveRows();
    }
    // Both are sorted by id, and ids only grow: what is left stands at the front.
    const qsizetype known = m_rules.size();
    if (known > 0) {
        m_rules = rules.first(known);
        tellChanged(0, ColumnCount - 1);
    }
    if (rules.size() == known)
        return;
    beginInsertRows({}, int(known), int(rules.size()) - 1);
    m_rules = rules;
    endInsertRows();
}

void BlockModel::setNow(qint64 wallMs)
{
    m_nowMs = wallMs;
    tellChanged(LastHitColumn, EndColumn);
}

void BlockModel::setServiceNames(const QHash<QString, QString> &names)
{
    if (names == m_serviceNames)
        return;
    m_serviceNames = names;
    tellChanged(ServiceColumn, ServiceColumn);
}

QString BlockModel::serviceName(const QString &serviceId) const
{
    return serviceId.isEmpty() ? tr("Every service") : m_serviceNames.value(serviceId, serviceId);
}

void BlockModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellChanged(0, ColumnCount - 1);
}

const BlockRule *BlockModel::find(BlockId id) const
{
    const auto found = std::ranges::find(m_rules, id, &BlockRule::id);
    return found == m_rules.cend() ? nullptr : &*found;
}

int BlockModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rules.size());
}

int BlockModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant BlockModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const BlockRule &rule = m_rules.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(rule, column);
    case Qt::ToolTipRole:
        return toolTip(rule, column);
    case Qt::AccessibleTextRole:
        if (column == SubjectColumn)
            return tr("%1, %2, refused %3 times, ends %4")
                .arg(BlockText::subject(rule), serviceName(rule.serviceId), text(rule, HitsColumn),
                     text(rule, EndColumn));
        if (column == NoteColumn && rule.note.isEmpty())
            return tr("no note");
        return text(rule, column);
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (column == HitsColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(rule, column);
    case ListCellDelegate::QuietRole:
        return column == ScopeColumn || column == LastHitColumn
            || (column == HitsColumn && rule.hits == 0);
    default:
        return {};
    }
}

QVariant BlockModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section == HitsColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SubjectColumn:
        return tr("Kept out");
    case ScopeColumn:
        return tr("Kind");
    case ServiceColumn:
        return tr("Service");
    case HitsColumn:
        return tr("Hits");
    case LastHitColumn:
        return tr("Last hit");
    case EndColumn:
        return tr("Ends", "a block");
    case NoteColumn:
        return tr("Note");
    default:
        return {};
    }
}

QString BlockModel::text(const BlockRule &rule, int column) const
{
    switch (column) {
    case SubjectColumn:
        return shownBlockSubject(rule);
    case ScopeColumn:
        return BlockText::scope(rule.scope);
    case ServiceColumn:
        return serviceName(rule.serviceId);
    case HitsColumn:
        return formatCount(rule.hits);
    case LastHitColumn:
        return rule.lastHitMs == 0 ? formatMissing() : formatAgo(m_nowMs - rule.lastHitMs);
    case EndColumn:
        return BlockText::end(rule.expiresMs, m_nowMs);
    case NoteColumn:
        return rule.note.isEmpty() ? formatMissing() : rule.note;
    default:
        return {};
    }
}

QString BlockModel::toolTip(const BlockRule &rule, int column) const
{
    if (column == LastHitColumn && rule.lastHitMs != 0)
        return formatDateTime(rule.lastHitMs);
    if (column == EndColumn && rule.expiresMs != 0)
        return formatDateTime(rule.expiresMs);
    if (column == SubjectColumn)
        return tr("Blocked since %1").arg(formatDateTime(rule.createdMs));
    return text(rule, column).toHtmlEscaped();
}

QVariant BlockModel::sortValue(const BlockRule &rule, int column) const
{
    switch (column) {
    case HitsColumn:
        return rule.hits;
    case LastHitColumn:
        return rule.lastHitMs;
    case EndColumn:
        return rule.expiresMs == 0 ? std::numeric_limits<qint64>::max() : rule.expiresMs;
    default:
        return text(rule, column);
    }
}

void BlockModel::tellChanged(int firstColumn, int lastColumn)
{
    if (!m_rules.isEmpty())
        Q_EMIT dataChanged(index(0, firstColumn), index(int(m_rules.size()) - 1, lastColumn));
}

} // namespace Switchboard
