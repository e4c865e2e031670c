// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/quickeventbutton.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

namespace Switchboard {

namespace {

constexpr int Padding = 8;
constexpr int VerticalPadding = 5;

} // namespace

QuickEventButton::QuickEventButton(QWidget *parent) : QToolButton(parent)
{
    setAutoRaise(true);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize QuickEventButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 2 * Padding,
            fontMetrics().height() + 2 * VerticalPadding};
}

void QuickEventButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawComplexControl(QStyle::CC_ToolButton, option);
    const QRect line = rect().adjusted(Padding, 0, -Padding, 0);
    const int edge = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)
                         | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine);
    painter.drawItemText(line, edge, palette(), isEnabled(),
                         fontMetrics().elidedText(text(), Qt::ElideRight, line.width()),
                         QPalette::ButtonText);
}

} // namespace Switchboard
