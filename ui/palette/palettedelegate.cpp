// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/palettedelegate.h"

#include "ui/palette/palettemodel.h"
#include "ui/support/colors.h"
#include "ui/support/keycaps.h"
#include "ui/support/stylepainting.h"

#include <QFontDatabase>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace Switchboard {
namespace {

constexpr int IconSide = 18;
constexpr int Padding = 14;
constexpr int TextLeft = Padding + IconSide + 12;

QFont smaller(const QFont &font)
{
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * 0.88);
    return result;
}

//! The title, with the characters that were typed in the colour of links.
void paintTitle(QPainter *painter, const QRect &rect, const QString &title, const QFont &font,
                const QList<int> &positions, const QColor &color, Qt::LayoutDirection direction)
{
    QTextLayout layout(QFontMetrics(font).elidedText(title, Qt::ElideRight, rect.width()), font);
    QTextOption option(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setTextDirection(direction);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> formats;
    QTextCharFormat typed;
    typed.setForeground(currentColors().link);
    typed.setFontWeight(QFont::Bold);
    for (const int position : positions)
        formats.append({position, 1, typed});
    layout.setFormats(formats);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(rect.width());
    layout.endLayout();
    painter->setPen(color);
    layout.draw(painter, QPointF(rect.x(), rect.y() + (rect.height() - line.height()) / 2));
}

} // namespace

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colors &colors = currentColors();
    const QRect row = option.rect.adjusted(6, 1, -6, -1);
    if (option.state.testFlag(QStyle::State_Selected))
        paintRounded(painter, row, colors.selected, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintRounded(painter, row, colors.hover, Qt::transparent);

    const auto mirrored = [&option](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const QString obstacle = index.data(PaletteModel::ObstacleRole).toString();
    const bool usable = obstacle.isEmpty();
    const QColor strong = usable ? colors.text : colors.secondary;
    const QRect icon(row.left() + Padding, row.center().y() - IconSide / 2 + 1, IconSide, IconSide);
    index.data(Qt::DecorationRole)
        .value<QIcon>()
        .paint(painter, mirrored(icon), Qt::AlignCenter, usable ? QIcon::Normal : QIcon::Disabled);

    const QString keys = index.data(PaletteModel::KeysRole).toString();
    const int keysWidth = keyCapsWidth(option.font, keys);
    const QFont small = smaller(option.font);
    const int smallHeight = QFontMetrics(small).height();
    const QRect text(row.left() + TextLeft, row.top() + 5, row.width() - TextLeft - Padding,
                     row.height() - 10);
    const QRect upper(text.left(), text.top(), text.width() - (keysWidth > 0 ? keysWidth + 12 : 0),
                      text.height() - smallHeight);
    painter->save();
    paintTitle(painter, mirrored(upper), index.data(Qt::DisplayRole).toString(), option.font,
               index.data(PaletteModel::PositionsRole).value<QList<int>>(), strong,
               option.direction);
    if (keysWidth > 0) {
        const QRect caps(text.right() + 1 - keysWidth, upper.top(), keysWidth, upper.height());
        paintKeyCaps(painter, mirrored(caps), option.font, keys);
    }

    QRect lower(text.left(), text.bottom() + 1 - smallHeight, text.width(), smallHeight);
    painter->setPen(colors.secondary);
    const QString commandLine = index.data(PaletteModel::CommandLineRole).toString();
    if (usable && !commandLine.isEmpty()) {
        QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
        fixed.setPointSizeF(small.pointSizeF());
        const QString shown =
            QFontMetrics(fixed).elidedText(commandLine, Qt::ElideMiddle, lower.width() * 2 / 3);
        const int width = QFontMetrics(fixed).horizontalAdvance(shown);
        const QRect place(lower.right() + 1 - width, lower.top(), width, lower.height());
        painter->setFont(fixed);
        painter->drawText(mirrored(place), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        lower.setRight(place.left() - 12);
    }
    QString detail = index.data(PaletteModel::DetailRole).toString();
    if (!usable)
        detail += QStringLiteral(" · ") % obstacle;
    painter->setFont(small);
    painter->drawText(mirrored(lower),
                      QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter
                          | Qt::TextSingleLine,
                      QFontMetrics(small).elidedText(detail, Qt::ElideRight, lower.width()));
    painter->restore();
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, option.fontMetrics.height() + QFontMetrics(smaller(option.font)).height() + 14};
}

} // namespace Switchboard
