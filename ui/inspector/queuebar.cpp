// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/queuebar.h"

#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"

#include <QPainter>

#include <algorithm>

namespace Switchboard {
namespace {

constexpr int Height = 6;
constexpr double High = 0.5; //!< from here on the client is slow
constexpr double NearlyFull = 0.9;

} // namespace

QueueBar::QueueBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(Height);
}

void QueueBar::setShare(double share)
{
    share = std::clamp(share, 0.0, 1.0);
    if (qFuzzyCompare(share + 1, m_share + 1))
        return;
    m_share = share;
    update();
}

QSize QueueBar::sizeHint() const
{
    return {120, Height};
}

void QueueBar::paintEvent(QPaintEvent *)
{
    const Colors &colors = currentColors();
    QPainter painter(this);
    const double radius = height() / 2.0;
    paintRounded(&painter, rect(), mixed(colors.base, colors.control, 0.6), Qt::transparent,
                 radius);
    if (m_share <= 0)
        return;
    const QColor color = m_share >= NearlyFull ? stateForeground(StateToken::Error)
        : m_share >= High                      ? stateForeground(StateToken::Warn)
                                               : colors.link;
    QRectF filled = rect();
    filled.setWidth(std::max(filled.width() * m_share, filled.height()));
    if (isRightToLeft())
        filled.moveRight(width());
    paintRounded(&painter, filled, color, Qt::transparent, radius);
}

} // namespace Switchboard
