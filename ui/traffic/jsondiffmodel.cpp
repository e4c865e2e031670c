// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/jsondiffmodel.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

namespace Switchboard {

namespace {

using Change = JsonDiffRow::Change;

StateToken tokenOf(Change change)
{
    switch (change) {
    case Change::Added:
        return StateToken::Ok;
    case Change::Removed:
        return StateToken::Error;
    case Change::Changed:
        return StateToken::Warn;
    case Change::Same:
        break;
    }
    return StateToken::Off;
}

} // namespace

QString signOf(Change change)
{
    switch (change) {
    case Change::Added:
        return QStringLiteral("+");
    case Change::Removed:
        return QStringLiteral("−");
    case Change::Changed:
        return QStringLiteral("~");
    case Change::Same:
        break;
    }
    return {};
}

void JsonDiffModel::setRows(QList<JsonDiffRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    m_changes = changeCount(m_rows);
    exchangeShown();
    endResetModel();
}

void JsonDiffModel::setChangesOnly(bool only)
{
    if (only == m_changesOnly)
        return;
    beginResetModel();
    m_changesOnly = only;
    exchangeShown();
    endResetModel();
}

void JsonDiffModel::exchangeShown()
{
    m_shown.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        const JsonDiffRow &each = m_rows.at(row);
        const bool outermost = each.depth == 0 && each.container; // says nothing by itself
        if (!outermost && (!m_changesOnly || each.change != Change::Same))
            m_shown.append(row);
    }
}

void JsonDiffModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int JsonDiffModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int JsonDiffModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JsonDiffModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const JsonDiffRow &row = m_rows.at(m_shown.at(index.row()));
    const auto text = [&row](int column) {
        switch (column) {
        case SignColumn:
            return signOf(row.change);
        case KeyColumn:
            return row.key;
        case BeforeColumn:
            return row.before;
        default:
            return row.after;
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text(index.column());
    case Qt::ToolTipRole:
        return text(index.column()).toHtmlEscaped(); // a tool tip would take tags from outside
    case Qt::AccessibleTextRole: {
        if (index.column() == SignColumn) {
            static constexpr std::array Words{QT_TR_NOOP("same"), QT_TR_NOOP("changed"),
                                              QT_TR_NOOP("added"), QT_TR_NOOP("removed")};
            return tr(Words.at(size_t(row.change)));
        }
        const QString shown = text(index.column());
        return shown.isEmpty() ? tr("none") : shown; // screen readers skip empty cells
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
            index.column() == SignColumn ? Qt::AlignCenter : Qt::AlignLeft | Qt::AlignVCenter));
    case Qt::ForegroundRole:
        return row.change == Change::Same  ? currentColors().secondary
            : index.column() == SignColumn ? stateForeground(tokenOf(row.change))
                                           : currentColors().text;
    case Qt::BackgroundRole:
        return row.change == Change::Same || (row.container && row.change == Change::Changed)
            ? QVariant()
            : QVariant(stateBackground(tokenOf(row.change)));
    case ChangeRole:
        return int(row.change);
    case DepthRole:
        return row.depth;
    default:
        return {};
    }
}

QVariant JsonDiffModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::AccessibleTextRole && section == SignColumn)
        return tr("Change");
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key", "of a JSON member");
    case BeforeColumn:
        return tr("Before");
    case AfterColumn:
        return tr("After");
    default:
        return {};
    }
}

} // namespace Switchboard
