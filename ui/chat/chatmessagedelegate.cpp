// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatmessagedelegate.h"

#include "ui/chat/chatavatar.h"
#include "ui/chat/chatbubble.h"
#include "ui/chat/chatmessagemodel.h"
#include "ui/chat/chatthumbnails.h"
#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

#include <QAbstractItemView>
#include <QDateTime>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int HeaderGap = 8;
constexpr int SideMargin = 16;
constexpr int DayPadding = 10;
constexpr int QuoteBar = 9;
constexpr qreal Radius = 8;
constexpr qreal ImageRadius = 5;
constexpr double TagShare = 0.78;

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

void paintShape(QPainter *painter, const QRectF &line, StateToken token)
{
    constexpr qreal Side = ChatBubble::ShapeSize;
    paintStateShape(painter, QRectF(line.left(), line.center().y() - Side / 2, Side, Side), token,
                    isDarkTheme());
}

} // namespace

ChatMessageDelegate::ChatMessageDelegate(ChatThumbnails &thumbnails, QObject *parent)
    : QStyledItemDelegate(parent), m_thumbnails(thumbnails)
{ }

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

    const ChatBubble bubble(index, option.font, QRect(0, 0, width, 0), option.direction,
                            m_thumbnails);
    m_measures.insert(id, {revision, bubble.height()});
    return {width, bubble.height()};
}

ChatMessageDelegate::Zone ChatMessageDelegate::zoneAt(const QStyleOptionViewItem &option,
                                                      const QModelIndex &index,
                                                      const QPoint &position) const
{
    const ChatBubble bubble(index, option.font, option.rect, option.direction, m_thumbnails);
    if (bubble.frames().adjusted(-4, -3, 4, 3).contains(position))
        return Zone::Frames;
    return bubble.status().contains(position) ? Zone::Status : Zone::Nothing;
}

void ChatMessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    painter->setFont(option.font);
    const ChatBubble bubble(index, option.font, option.rect, option.direction, m_thumbnails);
    if (!bubble.day().isEmpty())
        paintDay(painter, bubble.day(), option.font,
                 index.data(ChatMessageModel::TimeRole).toLongLong());
    if (bubble.isNotice()) {
        painter->setFont(ChatBubble::smallFont(option.font));
        paintNotice(painter, bubble, index);
        painter->restore();
        return;
    }

    const bool fromBot = index.data(ChatMessageModel::FromBotRole).toBool();
    paintChatAvatar(painter, bubble.face(),
                    fromBot ? ChatAvatarShape::RoundedSquare : ChatAvatarShape::Disc,
                    index.data(ChatMessageModel::SenderIdRole).toLongLong(),
                    index.data(ChatMessageModel::SenderRole).toString());
    paintHeader(painter, bubble, option.font, index);
    paintBubble(painter, bubble, option, index);
    painter->setFont(ChatBubble::smallFont(option.font));
    paintQuote(painter, bubble, index);
    paintFooter(painter, bubble, index);
    paintImages(painter, bubble, index);
    const bool recalled = index.data(ChatMessageModel::RecalledRole).toBool();
    painter->setPen(recalled ? currentColors().secondary : currentColors().text);
    bubble.text().draw(painter, bubble.textOrigin());
    painter->restore();
}

void ChatMessageDelegate::paintDay(QPainter *painter, const QRectF &line, const QFont &font,
                                   qint64 wallMs)
{
    const QString text =
        QDateTime::fromMSecsSinceEpoch(wallMs).toString(QStringLiteral("yyyy-MM-dd"));
    const QFont small = ChatBubble::smallFont(font);
    const int half = QFontMetrics(small).horizontalAdvance(text) / 2 + DayPadding;
    const int middle = int(line.center().y()) + 1;
    const int width = int(line.width()) / 2 - SideMargin - half;
    painter->setFont(small);
    painter->setPen(currentColors().secondary);
    painter->drawText(line, Qt::AlignCenter, text);
    painter->fillRect(int(line.left()) + SideMargin, middle, width, 1, currentColors().border);
    painter->fillRect(int(line.center().x()) + half, middle, width, 1, currentColors().border);
}

void ChatMessageDelegate::paintNotice(QPainter *painter, const ChatBubble &bubble,
                                      const QModelIndex &index)
{
    QRectF line = bubble.status();
    painter->setPen(currentColors().secondary);
    if (index.data(ChatMessageModel::NoticeRole).toInt()
        == int(ChatMessageModel::Notice::Warning)) {
        paintShape(painter, line, StateToken::Warn);
        line.adjust(ChatBubble::ShapeSize + ChatBubble::ShapeGap, 0, 0, 0);
        painter->setPen(stateForeground(StateToken::Warn));
    }
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, bubble.statusText());
}

void ChatMessageDelegate::paintHeader(QPainter *painter, const ChatBubble &bubble,
                                      const QFont &font, const QModelIndex &index)
{
    const QFont small = ChatBubble::smallFont(font);
    QFont nameFont(small);
    nameFont.setWeight(QFont::DemiBold);
    const QRectF &line = bubble.header();
    const QString time =
        QDateTime::fromMSecsSinceEpoch(index.data(ChatMessageModel::TimeRole).toLongLong())
            .toString(QStringLiteral("HH:mm:ss"));
    const int timeWidth = QFontMetrics(small).horizontalAdvance(time) + HeaderGap;
    const QString name =
        QFontMetrics(nameFont).elidedText(index.data(ChatMessageModel::SenderRole).toString(),
                                          Qt::ElideRight, int(line.width()) - timeWidth);
    const int nameWidth = QFontMetrics(nameFont).horizontalAdvance(name);
    const qreal left =
        bubble.isAtRight() ? bubble.bubble().right() - nameWidth - timeWidth : line.left();
    painter->setPen(currentColors().secondary);
    painter->setFont(nameFont);
    painter->drawText(QRectF(left, line.top(), nameWidth + 1, line.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, name);
    qreal next = left + nameWidth + HeaderGap;
    if (index.data(ChatMessageModel::FromBotRole).toBool())
        next += paintBotTag(painter, QPointF(next, line.center().y()), font) + HeaderGap;
    painter->setFont(small);
    painter->setPen(currentColors().secondary);
    painter->drawText(QRectF(next, line.top(), timeWidth, line.height()),
                      Qt::AlignLeft | Qt::AlignVCenter, time);
}

qreal ChatMessageDelegate::paintBotTag(QPainter *painter, const QPointF &leftCenter,
                                       const QFont &font)
{
    QFont tiny(font);
    tiny.setPointSizeF(font.pointSizeF() * TagShare);
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

void ChatMessageDelegate::paintBubble(QPainter *painter, const ChatBubble &bubble,
                                      const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const bool recalled = index.data(ChatMessageModel::RecalledRole).toBool();
    const bool selected = option.state & QStyle::State_Selected;
    painter->setPen(Qt::NoPen);
    if (recalled)
        painter->setPen(QPen(currentColors().control, 1, Qt::DashLine));
    if (selected)
        painter->setPen(QPen(currentColors().link, 2));
    painter->setBrush(recalled ? currentColors().base : bubbleFace(bubble.isOwn()));
    painter->drawRoundedRect(bubble.bubble().adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
}

void ChatMessageDelegate::paintQuote(QPainter *painter, const ChatBubble &bubble,
                                     const QModelIndex &index)
{
    const QRectF &quote = bubble.quote();
    if (quote.isEmpty())
        return;
    const QString text =
        painter->fontMetrics().elidedText(index.data(ChatMessageModel::QuoteRole).toString(),
                                          Qt::ElideRight, int(quote.width()) - QuoteBar);
    painter->fillRect(QRectF(quote.left(), quote.top() + 1, 2, quote.height() - 2),
                      currentColors().control);
    painter->setPen(currentColors().secondary);
    painter->drawText(quote.adjusted(QuoteBar, 0, 2, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
}

void ChatMessageDelegate::paintImages(QPainter *painter, const ChatBubble &bubble,
                                      const QModelIndex &index) const
{
    const QStringList paths = index.data(ChatMessageModel::ImagesRole).toStringList();
    const qreal ratio = painter->device()->devicePixelRatioF();
    for (qsizetype i = 0; i < std::min(paths.size(), bubble.images().size()); ++i) {
        const QRectF &place = bubble.images().at(i);
        const QImage image = m_thumbnails.find(paths.at(i), ratio);
        if (image.isNull()) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(mixed(currentColors().base, currentColors().text, 0.12));
            painter->drawRoundedRect(place, ImageRadius, ImageRadius);
            painter->setPen(currentColors().text);
            painter->drawText(place, Qt::AlignCenter,
                              m_thumbnails.isBroken(paths.at(i)) ? tr("no picture")
                                                                 : tr("loading…"));
            continue;
        }
        QPainterPath corners;
        corners.addRoundedRect(place, ImageRadius, ImageRadius);
        painter->save();
        painter->setClipPath(corners, Qt::IntersectClip);
        painter->setRenderHint(QPainter::SmoothPixmapTransform);
        painter->drawImage(place, image);
        painter->restore();
    }
}

void ChatMessageDelegate::paintFooter(QPainter *painter, const ChatBubble &bubble,
                                      const QModelIndex &index)
{
    const auto delivery =
        ChatMessageModel::Delivery(index.data(ChatMessageModel::DeliveryRole).toInt());
    QRectF line = bubble.status();
    if (delivery != ChatMessageModel::Delivery::NotCounted) {
        paintShape(painter, line, tokenOf(delivery));
        line.adjust(ChatBubble::ShapeSize + ChatBubble::ShapeGap, 0, 0, 0);
    }
    painter->setPen(currentColors().secondary);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, bubble.statusText());
    if (bubble.frames().isEmpty())
        return;
    painter->setPen(currentColors().link);
    painter->drawText(bubble.frames(), Qt::AlignLeft | Qt::AlignVCenter, ChatBubble::framesText());
}

} // namespace Switchboard
