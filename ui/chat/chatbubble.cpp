// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatbubble.h"

#include "ui/chat/chatmessagemodel.h"
#include "ui/chat/chatthumbnails.h"

#include <QCoreApplication>
#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace Switchboard {

namespace {

constexpr int SideMargin = 16;
constexpr int RowGap = 6; //!< above and below a message
constexpr int NoticeGap = 5;
constexpr int FaceSize = 32;
constexpr int FaceGap = 10;
constexpr int PaddingX = 12;
constexpr int PaddingY = 8;
constexpr int LineGap = 3;
constexpr int PartGap = 6; //!< between quote, text and pictures
constexpr int QuoteBar = 9; //!< the bar at the side of a quote and its gap
constexpr int LinkGap = 10;
constexpr int MaximumTextWidth = 520;
constexpr int MinimumTextWidth = 40;
constexpr int OppositeMargin = 48; //!< kept free at the other side, so that sides stay apart
constexpr int DayPadding = 10;
constexpr double SmallShare = 0.88;

qreal smallHeight(const QFont &font)
{
    return QFontMetricsF(ChatBubble::smallFont(font)).height();
}

bool showsShape(const QModelIndex &index)
{
    return index.data(ChatMessageModel::DeliveryRole).toInt()
        != int(ChatMessageModel::Delivery::NotCounted);
}

} // namespace

QFont ChatBubble::smallFont(const QFont &font)
{
    QFont small(font);
    small.setPointSizeF(font.pointSizeF() * SmallShare);
    return small;
}

QString ChatBubble::framesText()
{
    return QCoreApplication::translate("Switchboard::ChatBubble", "frames",
                                       "link to the traffic of a message");
}

ChatBubble::ChatBubble(const QModelIndex &index, const QFont &font, const QRect &row,
                       Qt::LayoutDirection direction, const ChatThumbnails &thumbnails)
{
    m_isNotice =
        index.data(ChatMessageModel::NoticeRole).toInt() != int(ChatMessageModel::Notice::None);
    QRect rest(row);
    if (index.data(ChatMessageModel::NewDayRole).toBool()) {
        const qreal height = smallHeight(font) + 2 * DayPadding;
        m_day = QRectF(row.left(), row.top(), row.width(), height);
        rest.setTop(row.top() + int(std::ceil(height)));
    }
    if (m_isNotice)
        layOutNotice(index, font, rest);
    else
        layOutMessage(index, font, rest, direction, thumbnails);
    m_height += rest.top() - row.top();
}

void ChatBubble::layOutNotice(const QModelIndex &index, const QFont &font, const QRect &row)
{
    const QFontMetricsF metrics(smallFont(font));
    const bool warns =
        index.data(ChatMessageModel::NoticeRole).toInt() == int(ChatMessageModel::Notice::Warning);
    const qreal shape = warns ? ShapeSize + ShapeGap : 0;
    const qreal limit = row.width() - 2 * SideMargin - shape;
    m_statusText = metrics.elidedText(index.data().toString(), Qt::ElideRight, limit);
    const qreal width = metrics.horizontalAdvance(m_statusText) + 1 + shape;
    m_status = QRectF(row.left() + (row.width() - width) / 2, row.top() + NoticeGap, width,
                      metrics.height());
    m_height = int(std::ceil(metrics.height())) + 2 * NoticeGap;
}

QSizeF ChatBubble::layOutText(const QString &text, const QFont &font, qreal limit)
{
    if (text.isEmpty())
        return {0, 0};
    QString lines(text);
    lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    m_text.setText(lines);
    m_text.setFont(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_text.setTextOption(option);
    qreal width = 0;
    qreal height = 0;
    m_text.beginLayout();
    for (QTextLine line = m_text.createLine(); line.isValid(); line = m_text.createLine()) {
        line.setLineWidth(limit);
        line.setPosition({0, height});
        height += line.height();
        width = std::max(width, line.naturalTextWidth());
    }
    m_text.endLayout();
    return {std::ceil(width), height};
}

void ChatBubble::layOutMessage(const QModelIndex &index, const QFont &font, const QRect &row,
                               Qt::LayoutDirection direction, const ChatThumbnails &thumbnails)
{
    const QFont small = smallFont(font);
    const QFontMetricsF smallMetrics(small);
    const qreal line = smallMetrics.height();
    const int beside = SideMargin + FaceSize + FaceGap;
    const qreal limit =
        std::clamp<qreal>(row.width() - beside - SideMargin - 2 * PaddingX - OppositeMargin,
                          MinimumTextWidth, MaximumTextWidth);
    m_isOwn = index.data(ChatMessageModel::OwnRole).toBool();
    m_isAtRight = m_isOwn == (direction == Qt::LeftToRight);

    QFont textFont(font);
    textFont.setStrikeOut(index.data(ChatMessageModel::RecalledRole).toBool());
    const QSizeF text = layOutText(index.data().toString(), textFont, limit);
    const QString quote = index.data(ChatMessageModel::QuoteRole).toString();
    QList<QSizeF> images;
    for (const QString &path : index.data(ChatMessageModel::ImagesRole).toStringList())
        images.append(ChatThumbnails::fitted(thumbnails.sizeOf(path),
                                             {int(limit), ChatThumbnails::MaximumSize.height()}));

    qreal width = text.width();
    for (const QSizeF &image : std::as_const(images))
        width = std::max(width, image.width());
    qreal height = 0;
    const auto next = [&height](qreal part) {
        const qreal top = height > 0 ? height + PartGap : 0;
        height = top + part;
        return top;
    };
    if (!quote.isEmpty()) {
        const qreal wanted = smallMetrics.horizontalAdvance(quote) + 1 + QuoteBar;
        width = std::max(width, std::min(limit, wanted));
        m_quote = QRectF(0, next(line), width, line);
    }
    qreal textTop = 0;
    if (!text.isEmpty() || (images.isEmpty() && quote.isEmpty()))
        textTop = next(std::max(text.height(), QFontMetricsF(font).height()));
    for (const QSizeF &image : std::as_const(images))
        m_images.append(QRectF(QPointF(0, next(image.height())), image));

    const QSizeF size(width + 2 * PaddingX, height + 2 * PaddingY);
    const qreal top = row.top() + RowGap;
    const qreal right = row.right() + 1;
    m_face = QRectF(m_isAtRight ? right - SideMargin - FaceSize : row.left() + SideMargin, top,
                    FaceSize, FaceSize);
    const qreal left = m_isAtRight ? right - beside - size.width() : row.left() + beside;
    m_bubble = QRectF(QPointF(left, top + line + LineGap), size);
    const QPointF inner = m_bubble.topLeft() + QPointF(PaddingX, PaddingY);
    m_textOrigin = inner + QPointF(0, textTop);
    m_quote.translate(inner);
    for (QRectF &each : m_images)
        each.translate(inner);
    const QRectF across(m_isAtRight ? row.left() + SideMargin : row.left() + beside, top,
                        row.width() - beside - SideMargin, line);
    m_header = across;
    placeFooter(index, small, across.translated(0, m_bubble.bottom() + LineGap - top));
    m_height = int(std::ceil(2 * RowGap + 2 * (line + LineGap) + size.height()));
}

void ChatBubble::placeFooter(const QModelIndex &index, const QFont &small, const QRectF &line)
{
    const QFontMetricsF metrics(small);
    const qreal shape = showsShape(index) ? ShapeSize + ShapeGap : 0;
    const qreal link = index.data(ChatMessageModel::HasFramesRole).toBool()
        ? metrics.horizontalAdvance(framesText()) + 1
        : 0;
    const qreal linkSpace = link > 0 ? link + LinkGap : 0;
    m_statusText = metrics.elidedText(index.data(ChatMessageModel::StatusRole).toString(),
                                      Qt::ElideRight, line.width() - shape - linkSpace);
    const qreal width = metrics.horizontalAdvance(m_statusText) + 1 + shape;
    const qreal left = m_isAtRight ? line.right() - width - linkSpace : line.left();
    m_status = QRectF(left, line.top(), width, line.height());
    if (link > 0)
        m_frames = QRectF(m_status.right() + LinkGap, line.top(), link, line.height());
}

} // namespace Switchboard
