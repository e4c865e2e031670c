// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/keycapslabel.h"

#include "ui/support/keycaps.h"

#include <QPainter>

namespace Switchboard {

KeyCapsLabel::KeyCapsLabel(const QString &keys, QWidget *parent) : QWidget(parent), m_keys(keys)
{
    setAccessibleName(keys);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCapsLabel::sizeHint() const
{
    return {keyCapsWidth(font(), m_keys), fontMetrics().height() + 6};
}

void KeyCapsLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintKeyCaps(&painter, rect(), font(), m_keys);
}

} // namespace Switchboard
