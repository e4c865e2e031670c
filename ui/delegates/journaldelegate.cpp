// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/journaldelegate.h"

#include "core/journal/journalentry.h"
#include "ui/models/journalmodel.h"
#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

#include <QApplication>
#include <QPainter>

namespace Switchboard {

namespace {

constexpr int TitlePadding = 8; //!< as the titles of the columns
constexpr int ShapeSize = 10;
constexpr int ShapeGap = 7;

StateToken tokenOf(JournalLevel level)
{
    switch (level) {
    case JournalLevel::Info:
        return StateToken::Off;
    case JournalLevel::Warning:
        return StateToken::Warn;
    case JournalLevel::Error:
        return StateToken::Error;
    }
    Q_UNREACHABLE();
}

} // namespace

void JournalDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    cell.text = text;

    const QRect content = cell.rect.adjusted(TitlePadding, 0, -TitlePadding, 0);
    painter->save();
    painter->setFont(cell.font);
    if (index.column() == JournalModel::LevelColumn) {
        paintLevel(painter, cell, content, index);
    } else {
        const bool quiet = index.column() == JournalModel::TimeColumn;
        painter->setPen(quiet ? currentColors().secondary : currentColors().text);
        // Times, addresses and paths read from left to right in a mirrored window too.
        painter->setLayoutDirection(Qt::LayoutDirectionAuto);
        const auto side = QStyle::visualAlignment(cell.direction, cell.displayAlignment);
        painter->drawText(content, int(side | Qt::AlignAbsolute) | Qt::TextSingleLine,
                          cell.fontMetrics.elidedText(text, Qt::ElideRight, content.width()));
    }
    painter->restore();
}

void JournalDelegate::paintLevel(QPainter *painter, const QStyleOptionViewItem &cell,
                                 const QRect &content, const QModelIndex &index)
{
    const auto level = JournalLevel(index.data(JournalModel::LevelRole).toInt());
    const StateToken token = tokenOf(level);
    const QRectF shape(content.left(), content.center().y() + 1 - ShapeSize / 2.0, ShapeSize,
                       ShapeSize);
    const auto placed = [&](const QRect &place) {
        return QStyle::visualRect(cell.direction, content, place);
    };
    paintStateShape(painter, placed(shape.toRect()), token, isDarkTheme());
    painter->setPen(level == JournalLevel::Info ? currentColors().secondary
                                                : stateForeground(token));
    const auto side = QStyle::visualAlignment(cell.direction, Qt::AlignVCenter | Qt::AlignLeft);
    painter->drawText(placed(content.adjusted(ShapeSize + ShapeGap, 0, 0, 0)),
                      int(side | Qt::AlignAbsolute) | Qt::TextSingleLine, cell.text);
}

} // namespace Switchboard
