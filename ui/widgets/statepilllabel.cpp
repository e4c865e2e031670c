// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/statepilllabel.h"

#include "ui/support/statepill.h"

#include <QPainter>

namespace Switchboard {

StatePillLabel::StatePillLabel(QWidget *parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatePillLabel::setState(StateToken token, const QString &text)
{
    m_token = token;
    setText(text);
    updateGeometry();
    update();
}

QSize StatePillLabel::sizeHint() const
{
    return statePillSize(font(), text());
}

void StatePillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatePill(&painter, rect(), font(), m_token, text());
}

} // namespace Switchboard
