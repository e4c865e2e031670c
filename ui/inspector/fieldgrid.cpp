// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/fieldgrid.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace Switchboard {
namespace {

constexpr int ColumnCharacters = 26; //!< of a name and a value side by side
constexpr int Gap = 8;

} // namespace

FieldGrid::FieldGrid(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setHorizontalSpacing(Gap);
    m_grid->setVerticalSpacing(4);
    m_grid->setColumnStretch(1, 1);
}

int FieldGrid::add(Span span, const QString &objectName)
{
    Field field{.span = span, .name = new QLabel(this), .value = new QLabel(this)};
    field.name->setTextFormat(Qt::PlainText);
    field.name->setForegroundRole(QPalette::PlaceholderText);
    field.name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    field.value->setObjectName(objectName);
    field.value->setTextFormat(Qt::PlainText);
    field.value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    field.value->setWordWrap(span == Span::Long);
    field.name->hide();
    field.value->hide();
    m_fields.append(field);
    align();
    return int(m_fields.size()) - 1;
}

void FieldGrid::setName(int field, const QString &name)
{
    m_fields.at(field).name->setText(name);
}

void FieldGrid::setValue(int field, const QString &value)
{
    Field &entry = m_fields[field];
    if (entry.value->text() != value)
        entry.value->setText(value);
    if (entry.shown == !value.isEmpty())
        return;
    entry.shown = !value.isEmpty();
    arrange();
}

QString FieldGrid::value(int field) const
{
    return m_fields.at(field).value->text();
}

void FieldGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (const int columns = fittingColumns(); columns != m_columns) {
        m_columns = columns;
        arrange();
    }
}

void FieldGrid::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        align();
}

int FieldGrid::fittingColumns() const
{
    return width() >= 2 * ColumnCharacters * fontMetrics().averageCharWidth() ? 2 : 1;
}

void FieldGrid::arrange()
{
    int row = 0;
    int column = 0;
    for (const Field &field : std::as_const(m_fields)) {
        m_grid->removeWidget(field.name);
        m_grid->removeWidget(field.value);
        field.name->setVisible(field.shown);
        field.value->setVisible(field.shown);
        if (!field.shown)
            continue;
        const bool isLong = field.span == Span::Long;
        if (column > 0 && (isLong || column >= m_columns)) {
            ++row;
            column = 0;
        }
        m_grid->addWidget(field.name, row, 2 * column);
        m_grid->addWidget(field.value, row, 2 * column + 1, 1, isLong ? 2 * m_columns - 1 : 1);
        column += isLong ? m_columns : 1;
    }
    m_grid->setColumnStretch(3, m_columns > 1 ? 1 : 0);
}

void FieldGrid::align()
{
    const Qt::Alignment side = isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    for (const Field &field : std::as_const(m_fields)) {
        field.value->setLayoutDirection(Qt::LeftToRight);
        field.value->setAlignment(side | Qt::AlignAbsolute | Qt::AlignTop);
    }
}

} // namespace Switchboard
