// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatmessagedelegate.h"

#include "ui/chat/chatmessagemodel.h"
#include "ui/chat/chatavatar.h"
#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

namespace Switchboard {

namespace {

constexpr int SideMargin = 16;
constexpr int RowGap = 6; //!< above and below a message
constexpr int FaceSize = 32;
constexpr int FaceGap = 10;
constexpr int PaddingX = 12;
constexpr int PaddingY = 8;
constexpr int LineGap = 3;
constexpr int HeaderGap = 8;
constexpr int MaximumTextWidth = 520;
constexpr int OppositeMargin = 48; //!< kept free at the other side, so that sides stay apart
constexpr int DayPadding = 10;
constexpr int ShapeSize = 9;
constexpr qreal Radius = 8;

QFont smallFont(const QFont &font)
{
    QFont small(font);
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

int smallHeight(const QFont &font)
{
    return QFontMetrics(smallFont(font)).height();
}

int dayHeight(const QFont &font)
{
    return smallHeight(font) + 2 * DayPadding;
}

StateToken tokenOf(ChatMessageModel::Delivery delivery)
{
    switch (delivery) {
    case ChatMessageModel::Delivery::NotCounted:
        return StateToken::Simulated;
    case ChatMessageModel::Delivery::NoReceiver:
        return StateToken::Off;
    case ChatMessageModel::Delivery::UnderWay:
        return StateToken::Busy;
    case ChatMessageModel::Delivery::Complete:
        return StateToken::Ok;
    }
    Q_UNREACHABLE();
}

QColor bubbleFace(bool own)
{
    if (own)
        return stateBackground(StateToken::Busy);
    return mixed(currentColors().base, currentColors().text, isDarkTheme() ? 0.09 : 0.05);
}

} // namespace

void ChatMessageDelegate::forgetMeasures()
{
    m_measures.clear();
}

QSize ChatMessageDelegate::sizeHint(const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    if (width != m_measuredWidth) {
        m_measures.clear();
        m_measuredWidth = width;
    }
    const qint32 id = index.data(ChatMessageModel::MessageIdRole).toInt();
    const quint32 revision = index.data(ChatMessageModel::RevisionRole).toUInt();
    const auto known = m_measures.constFind(id);
    if (known != m_measures.cend() && known->revision == revision)
        return {width, known->height};

    const int height = heightOf(option.font, index, width);
    m_measures.insert(id, {revision, height});
    return {width, height};
}

int ChatMessageDelegate::heightOf(const QFont &font, const QModelIndex &index, int rowWidth)
{
    QTextLayout layout;
    const QSizeF text =
        layoutText(&layout, index.data(Qt::DisplayRole).toString(), font, rowWidth, false);
    const int day = index.data(ChatMessageModel::NewDayRole).toBool() ? dayHeight(font) : 0;
    return day + 2 * RowGap + 2 * (smallHeight(font) + LineGap) + 2 * PaddingY
        + int(std::ceil(text.height()));
}

QSizeF ChatMessageDelegate::layoutText(QTextLayout *layout, const QString &text, const QFont &font,
                                       int rowWidth, bool struckOut)
{
    QString lines(text);
    lines.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
    QFont used(font);
    used.setStrikeOut(struckOut);
    layout->setText(lines);
    layout->setFont(used);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);

    const int around = 2 * SideMargin + FaceSize + FaceGap + 2 * PaddingX + OppositeMargin;
    const int limit = std::clamp(rowWidth - around, 40, MaximumTextWidth);
    qreal width = 0;
    qreal height = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLineWidth(limit);
        line.setPosition({0, height});
        height += line.height();
        width = std::max(width, line.naturalTextWidth());
    }
    layout->endLayout();
    return {std::ceil(width), height};
}

ChatMessageDelegate::Bubble ChatMessageDelegate::arrange(const QRect &row, const QFont &font,
                                                         QSizeF text, bool own,
                                                         Qt::LayoutDirection direction)
{
    Bubble bubble;
    bubble.own = own;
    bubble.atRight = own == (direction == Qt::LeftToRight);
    const qreal small = smallHeight(font);
    const qreal top = row.top() + RowGap;
    const qreal beside = SideMargin + FaceSize + FaceGap;
    const QSizeF size = text + QSizeF(2 * PaddingX, 2 * PaddingY);
    const qreal left =
        bubble.atRight ? row.right() + 1 - beside - size.width() : row.left() + beside;
    bubble.face =
        QRectF(bubble.atRight ? row.right() + 1 - SideMargin - FaceSize : row.left() + SideMargin,
               top, FaceSize, FaceSize);
    const qreal lineLeft = row.left() + beside;
    const qreal lineWidth = row.width() - 2 * beside;
    bubble.header = QRectF(lineLeft, top, lineWidth, small);
    bubble.rect = QRectF(QPointF(left, top + small + LineGap), size);
    bubble.footer = QRectF(lineLeft, bubble.rect.bottom() + LineGap, lineWidth, small);
    if (!bubble.atRight)
        bubble.header.setRight(row.right() - SideMargin);
    bubble.footer.setLeft(bubble.atRight ? row.left() + SideMargin : lineLeft);
    bubble.footer.setRight(bubble.atRight ? lineLeft + lineWidth : row.right() - SideMargin);
    return bubble;
}

void ChatMessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->setFont(option.font);
    QRect row = option.rect;
    if (index.data(ChatMessageModel::NewDayRole).toBool()) {
        const int height = dayHeight(option.font);
        paintDay(painter, QRect(row.left(), row.top(), row.width(), height), option.font,
                 index.data(ChatMessageModel::TimeRole).toLongLong());
        row.setTop(row.top() + height);
    }

    const bool recalled = index.data(ChatMessageModel::RecalledRole).toBool();
    QTextLayout layout;
    const QSizeF text = layoutText(&layout, index.data(Qt::DisplayRole).toString(), option.font,
                                   option.rect.width(), recalled);
    const Bubble bubble = arrange(row, option.font, text,
                                  index.data(ChatMessageModel::OwnRole).toBool(), option.direction);
    const bool fromBot = index.data(ChatMessageModel::FromBotRole).toBool();
    paintChatAvatar(painter, bubble.face,
                    fromBot ? ChatAvatarShape::RoundedSquare : ChatAvatarShape::Disc,
                    index.data(ChatMessageModel::SenderIdRole).toLongLong(),
                    index.data(ChatMessageModel::SenderRole).toString());
    paintHeader(painter, bubble, option.font, index);
    paintBubble(painter, bubble, option, index);
    painter->setPen(recalled ? currentColors().secondary : currentColors().text);
    layout.draw(painter, bubble.rect.topLeft() + QPointF(PaddingX, PaddingY));
    paintFooter(painter, bubble, option.font, index);
    painter->restore();
}

void ChatMessageDelegate::paintDay(QPainter *painter, const QRect &line, const QFont &font,
                                   qint64 wallMs)
{
    const QString text =
        QDateTime::fromMSecsSinceEpoch(wallMs).toString(QStringLiteral("yyyy-MM-dd"));
    const QFont small = smallFont(font);
    const int half = QFontMetrics(small).horizontalAdvance(text) / 2 + DayPadding;
    const int middle = line.center().y() + 1;
    painter->setFont(small);
    painter->setPen(currentColors().secondary);
    painter->drawText(line, Qt::AlignCenter, text);
    painter->fillRect(line.left() + SideMargin, middle, line.width() / 2 - SideMargin - half, 1,
                      currentColors().border);
    painter->fillRect(line.center().x() + half, middle, line.width() / 2 - SideMargin - half, 1,
                      currentColors().border);
}

void ChatMessageDelegate::paintHeader(QPainter *painter, const Bubble &bubble, const QFont &font,
                                      const QModelIndex &index)
{
    const QFont small = smallFont(font);
    QFont nameFont(small);
    nameFont.setWeight(QFont::DemiBold);
    const QString time =
        QDateTime::fromMSecsSinceEpoch(index.data(ChatMessageModel::TimeRole).toLongLong())
            .toString(QStringLiteral("HH:mm:ss"));
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time) + HeaderGap;
    const QString name =
        QFontMetrics(nameFont).elidedText(index.data(ChatMessageModel::SenderRole).toString(),
                                          Qt::ElideRight, int(bubble.header.width()) - timeWidth);
    const int nameWidth = QFontMetrics(nameFont).horizontalAdvance(name);
    const qreal left =
        bubble.atRight ? bubble.header.right() - nameWidth - timeWidth : bubble.header.left();
    painter->setPen(currentColors().secondary);
    painter->setFont(nameFont);
    painter->drawText(QRectF(left, bubble.header.top(), nameWidth + 1, bubble.header.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, name);
    qreal next = left + nameWidth + HeaderGap;
    if (index.data(ChatMessageModel::FromBotRole).toBool())
        next += paintBotTag(painter, QPointF(next, bubble.header.center().y()), font) + HeaderGap;
    painter->setFont(small);
    painter->setPen(currentColors().secondary);
    painter->drawText(QRectF(next, bubble.header.top(), timeWidth, bubble.header.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, time);
}

qreal ChatMessageDelegate::paintBotTag(QPainter *painter, const QPointF &leftCenter,
                                       const QFont &font)
{
    QFont tiny(font);
    tiny.setPointSizeF(font.pointSizeF() * 0.78);
    tiny.setWeight(QFont::DemiBold);
    const QString text = tr("bot", "tag behind the name of the account");
    const QFontMetrics metrics(tiny);
    const QRectF tag(leftCenter.x(), leftCenter.y() - metrics.height() / 2.0,
                     metrics.horizontalAdvance(text) + 10, metrics.height());
    painter->setPen(Qt::NoPen);
    painter->setBrush(stateBackground(StateToken::Simulated));
    painter->drawRoundedRect(tag, 4, 4);
    painter->setFont(tiny);
    painter->setPen(stateForeground(StateToken::Simulated));
    painter->drawText(tag, Qt::AlignCenter, text);
    return tag.width();
}

void ChatMessageDelegate::paintBubble(QPainter *painter, const Bubble &bubble,
                                      const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool recalled = index.data(ChatMessageModel::RecalledRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    painter->setPen(Qt::NoPen);
    if (recalled)
        painter->setPen(QPen(currentColors().control, 1, Qt::DashLine));
    if (selected)
        painter->setPen(QPen(currentColors().link, 2));
    painter->setBrush(recalled ? currentColors().base : bubbleFace(bubble.own));
    painter->drawRoundedRect(bubble.rect.adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void ChatMessageDelegate::paintFooter(QPainter *painter, const Bubble &bubble, const QFont &font,
                                      const QModelIndex &index)
{
    const auto delivery =
        ChatMessageModel::Delivery(index.data(ChatMessageModel::DeliveryRole).toInt());
    const QString text = index.data(ChatMessageModel::StatusRole).toString();
    if (text.isEmpty())
        return;
    const QFont small = smallFont(font);
    const bool hasShape = delivery != ChatMessageModel::Delivery::NotCounted;
    const int shapeWidth = hasShape ? ShapeSize + 6 : 0;
    const QString shown = QFontMetrics(small).elidedText(text, Qt::ElideRight,
                                                         int(bubble.footer.width()) - shapeWidth);
    const int width = QFontMetrics(small).horizontalAdvance(shown) + 1 + shapeWidth;
    const qreal left = bubble.atRight ? bubble.footer.right() - width : bubble.footer.left();
    if (hasShape)
        paintStateShape(
            painter,
            QRectF(left, bubble.footer.center().y() - ShapeSize / 2.0, ShapeSize, ShapeSize),
            tokenOf(delivery), isDarkTheme());
    painter->setFont(small);
    painter->setPen(currentColors().secondary);
    painter->drawText(QRectF(left + shapeWidth, bubble.footer.top(), width, bubble.footer.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, shown);
}

} // namespace Switchboard
