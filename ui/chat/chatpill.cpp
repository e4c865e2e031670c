// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatpill.h"

#include "ui/support/statepill.h"

#include <QPainter>

namespace Switchboard {

ChatPill::ChatPill(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ChatPill::setState(StateToken token, const QString &text)
{
    m_token = token;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ChatPill::sizeHint() const
{
    return statePillSize(font(), m_text);
}

void ChatPill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintStatePill(&painter, rect(), font(), m_token, m_text);
}

} // namespace Switchboard
