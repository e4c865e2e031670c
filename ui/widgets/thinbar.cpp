// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/thinbar.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"

#include <QPainter>

namespace Switchboard {

namespace {

constexpr int Thickness = 4;

} // namespace

ThinBar::ThinBar(QWidget *parent) : QProgressBar(parent)
{
    setTextVisible(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize ThinBar::sizeHint() const
{
    return {120, Thickness};
}

QSize ThinBar::minimumSizeHint() const
{
    return {24, Thickness};
}

void ThinBar::paintEvent(QPaintEvent *)
{
    const double share =
        maximum() > minimum() ? double(value() - minimum()) / double(maximum() - minimum()) : 0;
    QRectF done(rect());
    done.setWidth(rect().width() * share);
    if (layoutDirection() == Qt::RightToLeft)
        done.moveRight(rect().right() + 1);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(currentColors().border);
    painter.drawRoundedRect(rect(), Thickness / 2.0, Thickness / 2.0);
    painter.setBrush(stateForeground(StateToken::Busy));
    painter.drawRoundedRect(done, Thickness / 2.0, Thickness / 2.0);
}

} // namespace Switchboard
