// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/headercover.h"

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QContextMenuEvent>
#include <QPainter>

namespace Switchboard {

HeaderCover::HeaderCover(QWidget *parent) : QWidget(parent)
{
    hide();
}

void HeaderCover::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), currentColors().base);
    paintHairline(&painter, rect(), Qt::BottomEdge);
    paintHairline(&painter, rect(), isRightToLeft() ? Qt::RightEdge : Qt::LeftEdge);
}

void HeaderCover::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void HeaderCover::mousePressEvent(QMouseEvent *event)
{
    event->accept();
}

void HeaderCover::mouseReleaseEvent(QMouseEvent *event)
{
    event->accept();
}

void HeaderCover::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
}

} // namespace Switchboard
