// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/jsontreemodel.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

namespace Switchboard {

namespace {

constexpr qsizetype ShownBytes = 300;
constexpr qsizetype ToolTipBytes = 2000;

} // namespace

void JsonTreeModel::setOutline(std::shared_ptr<const JsonOutline> outline)
{
    beginResetModel();
    m_outline = std::move(outline);
    endResetModel();
}

void JsonTreeModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QModelIndex JsonTreeModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const int value = parent.isValid() ? int(parent.internalId()) : Outermost;
    const int child = !parent.isValid() && isScalar() ? Outermost : m_outline->child(value, row);
    return createIndex(row, column, quintptr(child));
}

QModelIndex JsonTreeModel::parent(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    const int parent = m_outline->parent(int(index.internalId()));
    return parent <= Outermost ? QModelIndex()
                               : createIndex(m_outline->row(parent), 0, quintptr(parent));
}

int JsonTreeModel::rowCount(const QModelIndex &parent) const
{
    if (!m_outline || parent.column() > 0)
        return 0;
    if (parent.isValid())
        return isScalar() ? 0 : m_outline->childCount(int(parent.internalId()));
    return isScalar() ? 1 : m_outline->childCount(Outermost);
}

int JsonTreeModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonTreeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int value = int(index.internalId());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == KeyColumn ? keyText(value) : valueText(value);
    case Qt::ToolTipRole:
        return index.column() == KeyColumn
            ? m_outline->path(value).toHtmlEscaped()
            : m_outline->text(value, ToolTipBytes).toHtmlEscaped(); // it would take tags
    case Qt::ForegroundRole:
        return color(value, index.column());
    case PathRole:
        return m_outline->path(value);
    case TextRole:
        return m_outline->text(value);
    default:
        return {};
    }
}

QVariant JsonTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == KeyColumn ? tr("Key", "of a JSON member") : tr("Value");
}

QString JsonTreeModel::keyText(int value) const
{
    const int parent = m_outline->parent(value);
    if (parent < 0)
        return tr("(value)");
    return m_outline->type(parent) == JsonOutline::Type::Array
        ? QString(u'[' + QString::number(m_outline->row(value)) + u']')
        : m_outline->key(value);
}

QString JsonTreeModel::valueText(int value) const
{
    const QString size = QString::number(m_outline->childCount(value));
    switch (m_outline->type(value)) {
    case JsonOutline::Type::Object:
        return u'{' + size + u'}';
    case JsonOutline::Type::Array:
        return u'[' + size + u']';
    case JsonOutline::Type::String:
        return u'"' + m_outline->text(value, ShownBytes)
            + (m_outline->json(value).size() > ShownBytes + 2 ? u'…' : u'"');
    default:
        return m_outline->text(value, ShownBytes);
    }
}

QVariant JsonTreeModel::color(int value, int column) const
{
    if (column == KeyColumn)
        return currentColors().link;
    switch (m_outline->type(value)) {
    case JsonOutline::Type::Object:
    case JsonOutline::Type::Array:
        return currentColors().secondary;
    case JsonOutline::Type::String:
        return stateForeground(StateToken::Ok);
    case JsonOutline::Type::Number:
        return stateForeground(StateToken::Simulated);
    default:
        return stateForeground(StateToken::Warn);
    }
}

} // namespace Switchboard
