// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatavatar.h"

#include <QColor>
#include <QFont>
#include <QPainter>
#include <QTextBoundaryFinder>

#include <array>

namespace Switchboard {

namespace {

//! White reaches 4.5:1 on each of them.
constexpr std::array<QRgb, 6> Faces{0xFF3D6CB0, 0xFF2C7A68, 0xFF86569A,
                                    0xFFA4523A, 0xFF5C6A2C, 0xFF9A4466};
constexpr qreal CornerShare = 0.25;
constexpr qreal InitialShare = 0.44;

} // namespace

QString avatarInitial(const QString &name)
{
    const QString trimmed = name.trimmed();
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, trimmed);
    const qsizetype end = finder.toNextBoundary();
    return end > 0 ? trimmed.left(end).toUpper() : QStringLiteral("?");
}

void paintChatAvatar(QPainter *painter, const QRectF &rect, ChatAvatarShape shape, qint64 id,
                     const QString &name)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(QColor(Faces[size_t(quint64(id) % Faces.size())]));
    if (shape == ChatAvatarShape::Disc)
        painter->drawEllipse(rect);
    else
        painter->drawRoundedRect(rect, rect.width() * CornerShare, rect.width() * CornerShare);
    QFont font = painter->font();
    font.setPixelSize(int(rect.height() * InitialShare));
    font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(Qt::white);
    painter->drawText(rect, Qt::AlignCenter, avatarInitial(name));
    painter->restore();
}

} // namespace Switchboard
