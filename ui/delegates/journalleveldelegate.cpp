// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/delegates/journalleveldelegate.h"

#include "core/journal/journalentry.h"
#include "ui/models/journalmodel.h"
#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

#include <QApplication>
#include <QPainter>

namespace Switchboard {

namespace {

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

void JournalLevelDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    QStyleOptionViewItem cell(option);
    initStyleOption(&cell, index);
    const QString word = cell.text;
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const auto level = JournalLevel(index.data(JournalModel::LevelRole).toInt());
    const StateToken token = tokenOf(level);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QRect content = cell.rect.adjusted(margin, 0, -margin, 0);
    const QRectF shape(content.left(), content.center().y() + 1 - ShapeSize / 2.0, ShapeSize,
                       ShapeSize);
    painter->save();
    paintStateShape(painter, shape, token, isDarkTheme());
    painter->setFont(cell.font);
    painter->setPen(level == JournalLevel::Info ? currentColors().secondary
                                                : stateForeground(token));
    painter->drawText(content.adjusted(ShapeSize + ShapeGap, 0, 0, 0),
                      Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, word);
    painter->restore();
}

} // namespace Switchboard
