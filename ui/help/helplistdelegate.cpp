// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helplistdelegate.h"

#include "ui/help/helplistmodel.h"
#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int Side = 12;
constexpr int RowPadding = 6;
constexpr int GroupAbove = 14;
constexpr int GroupBelow = 4;
constexpr int LineGap = 3;
constexpr int SnippetLines = 2;

const HelpListModel::Entry &entryOf(const QModelIndex &index)
{
    return static_cast<const HelpListModel *>(index.model())->entryAt(index.row());
}

QFont smallFont(const QFont &font)
{
    QFont small(font);
    small.setPointSizeF(font.pointSizeF() * 0.9);
    return small;
}

QFont boldFont(const QFont &font)
{
    QFont bold(font);
    bold.setWeight(QFont::DemiBold);
    return bold;
}

void paintFace(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Colors &colors = currentColors();
    const QRectF face = QRectF(option.rect).adjusted(4, 1, -4, -1);
    if (option.state.testFlag(QStyle::State_Selected))
        paintRounded(painter, face, colors.selected, Qt::transparent);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        paintRounded(painter, face, colors.hover, Qt::transparent);
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_Selected))
        paintFocusRing(painter, face);
}

//! The texts run from left to right in a mirrored window too; they stand at its leading edge.
Qt::Alignment leadingEdge(const QStyleOptionViewItem &option)
{
    return QStyle::visualAlignment(option.direction, Qt::AlignLeft);
}

void paintLine(QPainter *painter, const QRect &rect, const QFont &font, const QColor &color,
               const QString &text, Qt::Alignment edge)
{
    painter->setFont(font);
    painter->setPen(color);
    painter->drawText(rect, edge | Qt::AlignVCenter,
                      QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
}

void paintSnippet(QPainter *painter, const QRect &rect, const QFont &font, const HelpHit &hit,
                  Qt::Alignment edge)
{
    const Colors &colors = currentColors();
    QTextLayout layout(hit.snippet, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(Qt::LeftToRight);
    option.setAlignment(edge);
    layout.setTextOption(option);
    QList<QTextLayout::FormatRange> marks;
    for (const TextSpan &span : hit.marks) {
        QTextLayout::FormatRange mark;
        mark.start = span.start;
        mark.length = span.length;
        mark.format.setFontWeight(QFont::DemiBold);
        mark.format.setForeground(colors.text);
        marks.append(mark);
    }
    layout.setFormats(marks);
    layout.beginLayout();
    double y = 0;
    for (int number = 0; number < SnippetLines; ++number) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(rect.width());
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    painter->setPen(colors.secondary);
    painter->save();
    painter->setClipRect(rect);
    layout.draw(painter, rect.topLeft());
    painter->restore();
}

} // namespace

void HelpListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const Colors &colors = currentColors();
    const HelpListModel::Entry &entry = entryOf(index);
    const QRect content = option.rect.adjusted(Side, 0, -Side, 0);
    const Qt::Alignment edge = leadingEdge(option);
    painter->save();
    painter->setLayoutDirection(Qt::LeftToRight);
    switch (entry.kind) {
    case HelpListModel::Kind::Group:
        paintLine(painter, content.adjusted(0, GroupAbove, 0, -GroupBelow),
                  boldFont(smallFont(option.font)), colors.secondary, entry.hit.pageTitle, edge);
        break;
    case HelpListModel::Kind::Page:
        paintFace(painter, option);
        paintLine(painter, content, option.font, colors.text, entry.hit.pageTitle, edge);
        break;
    case HelpListModel::Kind::Hit: {
        paintFace(painter, option);
        const QRect inner = content.adjusted(0, RowPadding, 0, -RowPadding);
        const int titleHeight = QFontMetrics(boldFont(option.font)).height();
        paintLine(painter, {inner.left(), inner.top(), inner.width(), titleHeight},
                  boldFont(option.font), colors.text, index.data(Qt::DisplayRole).toString(), edge);
        paintSnippet(painter, inner.adjusted(0, titleHeight + LineGap, 0, 0),
                     smallFont(option.font), entry.hit, edge);
        break;
    }
    }
    painter->restore();
}

QSize HelpListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    const int small = QFontMetrics(smallFont(option.font)).height();
    switch (entryOf(index).kind) {
    case HelpListModel::Kind::Group:
        return {0, small + GroupAbove + GroupBelow};
    case HelpListModel::Kind::Page:
        return {0, std::max(28, line + 10)};
    case HelpListModel::Kind::Hit:
        return {0, line + LineGap + SnippetLines * (small + 1) + 2 * RowPadding};
    }
    Q_UNREACHABLE();
}

} // namespace Switchboard
