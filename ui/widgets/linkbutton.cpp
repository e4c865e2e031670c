// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/linkbutton.h"

#include "ui/support/colors.h"

#include <QPainter>

namespace Switchboard {

namespace {

constexpr int HorizontalPadding = 6;
constexpr int VerticalPadding = 4;
constexpr qreal FocusRingWidth = 2;
constexpr qreal FocusRingRadius = 4;

} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LinkButton::setColor(const QColor &color)
{
    m_color = color;
    update();
}

QSize LinkButton::sizeHint() const
{
    const QSize text = fontMetrics().size(Qt::TextSingleLine | Qt::TextShowMnemonic, this->text());
    return text + QSize(2 * HorizontalPadding, 2 * VerticalPadding);
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor color = m_color.isValid() ? m_color : currentColors().link;
    if (hasFocus()) {
        painter.setPen(QPen(color, FocusRingWidth));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), FocusRingRadius,
                                FocusRingRadius);
    }
    QFont underlined = font();
    underlined.setUnderline(!underMouse());
    painter.setFont(underlined);
    painter.setPen(isDown() ? mixed(color, palette().color(QPalette::WindowText), 0.4) : color);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, text());
}

void LinkButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void LinkButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace Switchboard
