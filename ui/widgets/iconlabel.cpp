// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/iconlabel.h"

#include "ui/support/icons.h"

#include <QPainter>

namespace Switchboard {

IconLabel::IconLabel(const QString &iconName, int side, QWidget *parent)
    : QWidget(parent), m_icon(themedIcon(iconName))
{
    setFixedSize(side, side);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::paintEvent(QPaintEvent *)
{
    // Painted anew each time, so that it follows the theme.
    QPainter painter(this);
    m_icon.paint(&painter, rect());
}

} // namespace Switchboard
