// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatlistdelegate.h"

#include "core/backends/simulator/messages/chatmessage.h"
#include "ui/chat/chatavatar.h"
#include "ui/chat/chatlistmodel.h"
#include "ui/support/colors.h"
#include "ui/support/formatting.h"

#include <QDateTime>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int Padding = 12;
constexpr int VerticalPadding = 8;
constexpr int Gap = 10;
constexpr int AvatarSize = 36;
constexpr int LineGap = 3;
constexpr int MaximumBadge = 99;

QFont smallFont(const QFont &font)
{
    QFont small(font);
    small.setPointSizeF(font.pointSizeF() * 0.88);
    return small;
}

void paintFace(QPainter *painter, const QStyleOptionViewItem &option)
{
    const Colors &colors = currentColors();
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selected);
    else if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, colors.hover);
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(QPen(colors.link, 2));
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 4, 4);
    }
}

//! Returns the width that the badge took.
int paintBadge(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
               const QFont &font, int unread)
{
    if (unread == 0)
        return 0;
    const QString text =
        unread > MaximumBadge ? QStringLiteral("%1+").arg(MaximumBadge) : QString::number(unread);
    const QFontMetrics metrics(font);
    const int height = metrics.height() + 2;
    const int width = std::max(height, metrics.horizontalAdvance(text) + 10);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRectF badge(mirrored ? line.left() : line.right() - width + 1,
                       line.center().y() - height / 2.0 + 0.5, width, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(currentColors().link);
    painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter->setPen(currentColors().base);
    painter->setFont(font);
    painter->drawText(badge, Qt::AlignCenter, text);
    return width + Gap;
}

//! Returns the width that the time took.
int paintTime(QPainter *painter, const QStyleOptionViewItem &option, const QRect &line,
              const QFont &font, qint64 wallMs)
{
    if (wallMs == 0)
        return 0;
    const bool today = QDateTime::fromMSecsSinceEpoch(wallMs).date() == QDate::currentDate();
    const QString text = today
        ? formatClock(wallMs)
        : QDateTime::fromMSecsSinceEpoch(wallMs).toString(QStringLiteral("MM-dd"));
    painter->setPen(currentColors().secondary);
    painter->setFont(font);
    const auto edge = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
    painter->drawText(line, int(edge | Qt::AlignAbsolute), text);
    return QFontMetrics(font).horizontalAdvance(text) + Gap;
}

} // namespace

void ChatListDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(Qt::LayoutDirectionAuto);
    paintFace(painter, option);

    const QString name = index.data(Qt::DisplayRole).toString();
    const bool isGroup = index.data(ChatListModel::KindRole).toInt() == int(ChatKind::Group);
    const QRect content =
        option.rect.adjusted(Padding, VerticalPadding, -Padding, -VerticalPadding);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRectF face(mirrored ? content.right() + 1 - AvatarSize : content.left(),
                      content.center().y() - AvatarSize / 2.0 + 0.5, AvatarSize, AvatarSize);
    painter->setFont(option.font);
    paintChatAvatar(painter, face, isGroup ? ChatAvatarShape::RoundedSquare : ChatAvatarShape::Disc,
                    index.data(ChatListModel::IdRole).toLongLong(), name);

    const int unread = index.data(ChatListModel::UnreadRole).toInt();
    const QFont small = smallFont(option.font);
    QFont nameFont(option.font);
    nameFont.setWeight(unread > 0 ? QFont::Bold : QFont::Medium);
    const QRect texts =
        QStyle::visualRect(option.direction, content, content.adjusted(AvatarSize + Gap, 0, 0, 0));
    const auto edge = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)
        | Qt::AlignAbsolute;
    const int nameHeight = QFontMetrics(nameFont).height();
    const int smallHeight = QFontMetrics(small).height();
    const int top = texts.center().y() - (nameHeight + LineGap + smallHeight) / 2 + 1;
    const QRect first(texts.left(), top, texts.width(), nameHeight);
    const QRect second(texts.left(), top + nameHeight + LineGap, texts.width(), smallHeight);

    const int timeWidth =
        paintTime(painter, option, first, small, index.data(ChatListModel::TimeRole).toLongLong());
    painter->setFont(nameFont);
    painter->setPen(currentColors().text);
    painter->drawText(
        first, int(edge),
        QFontMetrics(nameFont).elidedText(name, Qt::ElideRight, first.width() - timeWidth));
    const int badgeWidth = paintBadge(painter, option, second, small, unread);
    painter->setFont(small);
    painter->setPen(currentColors().secondary);
    painter->drawText(
        second, int(edge),
        QFontMetrics(small).elidedText(index.data(ChatListModel::SubtitleRole).toString(),
                                       Qt::ElideRight, second.width() - badgeWidth));
    painter->restore();
}

QSize ChatListDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    const int texts = QFontMetrics(option.font).height() + LineGap
        + QFontMetrics(smallFont(option.font)).height();
    return {0, std::max(AvatarSize, texts) + 2 * VerticalPadding};
}

} // namespace Switchboard
