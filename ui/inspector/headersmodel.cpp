// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/headersmodel.h"

namespace Switchboard {

void HeadersModel::setDetails(const SessionDetails &details)
{
    if (details.requestTarget == m_target && details.headers == m_headers)
        return;
    beginResetModel();
    m_target = details.requestTarget;
    m_headers = details.headers;
    endResetModel();
}

void HeadersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int HeadersModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid() || m_target.isEmpty())
        return 0;
    return 1 + int(m_headers.size());
}

int HeadersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HeadersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const bool isName = index.column() == NameColumn;
    if (index.row() == 0)
        return isName ? tr("Request") : QString(QStringLiteral("GET ") + m_target);
    const auto &[name, value] = m_headers.at(index.row() - 1);
    return isName ? name : value;
}

QVariant HeadersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return QAbstractTableModel::headerData(section, orientation, role);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return section == NameColumn ? tr("Header") : tr("Value");
}

} // namespace Switchboard
