// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/rejectedmodel.h"

#include "ui/delegates/listcelldelegate.h"
#include "ui/support/formatting.h"
#include "ui/support/rejectiontext.h"
#include "ui/support/stateshapes.h"

#include <QDateTime>

#include <algorithm>

namespace Switchboard {

namespace {

//! `19:50:11` today, else with the date.
QString formatMoment(qint64 wallMs)
{
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(wallMs);
    if (moment.date() != QDate::currentDate())
        return formatDateTime(wallMs);
    return moment.toString(QStringLiteral("HH:mm:ss"));
}

} // namespace

RejectedModel::RejectedModel(QObject *parent) : QAbstractTableModel(parent) { }

void RejectedModel::setReport(const RejectionReport &report)
{
    m_ungrouped = report.ungrouped;
    m_total = report.ungrouped;
    QHash<quint64, const RejectedGroup *> incoming;
    for (const RejectedGroup &group : report.groups) {
        m_total += group.count;
        incoming.insert(group.number, &group);
    }
    for (int row = int(m_groups.size()) - 1; row >= 0; --row) {
        if (incoming.contains(m_groups.at(row).number))
            continue;
        beginRemoveRows({}, row, row);
        m_groups.removeAt(row);
        endRemoveRows();
    }
    for (RejectedGroup &group : m_groups)
        group = *incoming.take(group.number);
    if (!m_groups.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_groups.size()) - 1, ColumnCount - 1));
    if (incoming.isEmpty())
        return;
    QList<RejectedGroup> added;
    for (const RejectedGroup *group : std::as_const(incoming))
        added.append(*group);
    std::ranges::sort(added, {}, &RejectedGroup::number);
    const int first = int(m_groups.size());
    beginInsertRows({}, first, first + int(added.size()) - 1);
    m_groups.append(added);
    endInsertRows();
}

void RejectedModel::setServiceNames(const QHash<QString, QString> &names)
{
    if (names == m_serviceNames)
        return;
    m_serviceNames = names;
    tellAllChanged();
}

QString RejectedModel::serviceName(const QString &serviceId) const
{
    return m_serviceNames.value(serviceId, serviceId);
}

void RejectedModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    tellAllChanged();
}

void RejectedModel::setMuted(const RejectedGroup &group, bool muted)
{
    if (muted)
        m_muted.insert(keyOf(group));
    else
        m_muted.remove(keyOf(group));
    tellAllChanged();
}

bool RejectedModel::isMuted(const RejectedGroup &group) const
{
    return m_muted.contains(keyOf(group));
}

int RejectedModel::rowOf(quint64 number) const
{
    const auto found = std::ranges::find(m_groups, number, &RejectedGroup::number);
    return found == m_groups.cend() ? -1 : int(found - m_groups.cbegin());
}

QString RejectedModel::keyOf(const RejectedGroup &group)
{
    return group.serviceId + QLatin1Char(' ') + group.source + QLatin1Char(' ')
        + toString(group.cause);
}

int RejectedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_groups.size());
}

int RejectedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RejectedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RejectedGroup &group = m_groups.at(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(group, column);
    case Qt::ToolTipRole:
        return toolTip(group, column);
    case Qt::AccessibleTextRole:
        return accessibleText(group, column);
    case Qt::TextAlignmentRole:
        return int(
            Qt::AlignVCenter
            | (column == CountColumn || column == RateColumn ? Qt::AlignRight : Qt::AlignLeft));
    case SortRole:
        return sortValue(group, column);
    case ListCellDelegate::ShapeRole:
        if (column == CauseColumn)
            return int(isMuted(group)                             ? StateToken::Off
                           : group.cause == RefusalCause::Blocked ? StateToken::Off
                           : RejectionText::concernsToken(group)  ? StateToken::Error
                                                                  : StateToken::Warn);
        return {};
    case ListCellDelegate::QuietRole:
        return isMuted(group) || column == FirstColumn || column == LastColumn
            || (column == RateColumn && group.lastMinute == 0);
    default:
        return {};
    }
}

QVariant RejectedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(
            Qt::AlignVCenter
            | (section == CountColumn || section == RateColumn ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == RateColumn)
        return tr("Refused handshakes in the last 60 seconds");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case ServiceColumn:
        return tr("Service");
    case SourceColumn:
        return tr("Source");
    case CauseColumn:
        return tr("Cause");
    case CountColumn:
        return tr("Count");
    case RateColumn:
        return tr("Rate/min");
    case FirstColumn:
        return tr("First");
    case LastColumn:
        return tr("Last");
    case ClientColumn:
        return tr("Client");
    case TokenColumn:
        return tr("Token hint");
    default:
        return {};
    }
}

QString RejectedModel::text(const RejectedGroup &group, int column) const
{
    switch (column) {
    case ServiceColumn:
        return serviceName(group.serviceId);
    case SourceColumn:
        return RejectionText::source(group);
    case CauseColumn:
        return isMuted(group) ? tr("%1 · muted").arg(RejectionText::cause(group.cause))
                              : RejectionText::cause(group.cause);
    case CountColumn:
        return formatCount(group.count);
    case RateColumn:
        return formatCount(quint64(group.lastMinute));
    case FirstColumn:
        return formatMoment(group.firstMs);
    case LastColumn:
        return formatMoment(group.lastMs);
    case ClientColumn:
        return group.client.isEmpty() ? formatMissing() : group.client.simplified();
    case TokenColumn: {
        const QString hint = RejectionText::tokenHint(group, serviceName(group.tokenServiceId));
        return hint.isEmpty() ? formatMissing() : hint;
    }
    default:
        return {};
    }
}

QString RejectedModel::toolTip(const RejectedGroup &group, int column) const
{
    switch (column) {
    case SourceColumn:
        return group.severalPeers ? tr("%1, last from %2").arg(group.source, group.lastPeer)
                                  : group.source;
    case CauseColumn:
        return tr("Answered with HTTP %1 · first %2 · client %3")
            .arg(QString::number(group.status), formatDateTime(group.firstMs),
                 text(group, ClientColumn).toHtmlEscaped());
    case FirstColumn:
        return formatDateTime(group.firstMs);
    case LastColumn:
        return formatDateTime(group.lastMs);
    case TokenColumn:
        if (group.tokenHint == TokenHint::Length)
            return tr("A token of this length was sent; it is that of no service");
        return text(group, column);
    default:
        return text(group, column).toHtmlEscaped(); // a client's own words
    }
}

QString RejectedModel::accessibleText(const RejectedGroup &group, int column) const
{
    if (column == ServiceColumn)
        return tr("%1: %2 from %3, %4 times, %5 in the last minute")
            .arg(text(group, ServiceColumn), text(group, CauseColumn), text(group, SourceColumn),
                 text(group, CountColumn), text(group, RateColumn));
    if (column == ClientColumn && group.client.isEmpty())
        return tr("unknown client");
    if (column == TokenColumn && group.tokenHint == TokenHint::NotConcerned)
        return tr("no matter of tokens");
    return text(group, column);
}

QVariant RejectedModel::sortValue(const RejectedGroup &group, int column) const
{
    switch (column) {
    case CountColumn:
        return group.count;
    case RateColumn:
        return group.lastMinute;
    case FirstColumn:
        return group.firstMs;
    case LastColumn:
        return group.lastMs;
    default:
        return text(group, column);
    }
}

void RejectedModel::tellAllChanged()
{
    if (!m_groups.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_groups.size()) - 1, ColumnCount - 1));
}

} // namespace Switchboard
