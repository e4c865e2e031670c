// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/models/problemmodel.h"

#include "ui/support/formatting.h"

#include <QDateTime>

namespace Switchboard {

ProblemModel::ProblemModel(QObject *parent) : QAbstractTableModel(parent) { }

void ProblemModel::set(Problem problem)
{
    if (const int row = rowOf(problem.id); row >= 0) {
        problem.sinceMs = m_problems.at(row).sinceMs;
        m_problems[row] = std::move(problem);
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        return;
    }
    if (problem.sinceMs == 0)
        problem.sinceMs = QDateTime::currentMSecsSinceEpoch();
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_problems.append(std::move(problem));
    endInsertRows();
    Q_EMIT countChanged(rowCount());
}

void ProblemModel::remove(const QString &id)
{
    const int row = rowOf(id);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_problems.removeAt(row);
    endRemoveRows();
    Q_EMIT countChanged(rowCount());
}

int ProblemModel::rowOf(const QString &id) const
{
    for (int row = 0; row < m_problems.size(); ++row) {
        if (m_problems.at(row).id == id)
            return row;
    }
    return -1;
}

void ProblemModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Problem &problem = m_problems.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(problem, index.column());
    case Qt::ToolTipRole:
        if (index.column() == SinceColumn)
            return formatDateTime(problem.sinceMs);
        return index.column() == FixColumn ? QString() : cellText(problem, index.column());
    case Qt::AccessibleTextRole: {
        if (index.column() == FixColumn) {
            QStringList names;
            for (const BannerAction &fix : problem.fixes)
                names.append(fix.text);
            return names.isEmpty() ? tr("none", "no way to mend a problem")
                                   : names.join(QStringLiteral(", "));
        }
        const QString text = cellText(problem, index.column());
        return text.isEmpty() ? tr("no service") : text; // screen readers skip empty cells
    }
    case TokenRole:
        return int(problem.token);
    case IdRole:
        return problem.id;
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case SinceColumn:
        return tr("Since");
    case ServiceColumn:
        return tr("Service");
    case WhatColumn:
        return tr("What", "what is wrong");
    case WhyColumn:
        return tr("Why", "why something is wrong");
    default:
        return tr("Fix", "how to mend a problem");
    }
}

QString ProblemModel::cellText(const Problem &problem, int column) const
{
    switch (column) {
    case SinceColumn: {
        const QDateTime since = QDateTime::fromMSecsSinceEpoch(problem.sinceMs);
        return since.date() == QDate::currentDate() ? since.toString(QStringLiteral("HH:mm:ss"))
                                                    : since.toString(QStringLiteral("MM-dd HH:mm"));
    }
    case ServiceColumn:
        return problem.service;
    case WhatColumn:
        return problem.what;
    case WhyColumn:
        return problem.why;
    default:
        return {};
    }
}

} // namespace Switchboard
