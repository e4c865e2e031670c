// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/chip.h"

#include "ui/support/colors.h"
#include "ui/support/direction.h"
#include "ui/support/icons.h"
#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"
#include "ui/widgets/iconlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace Switchboard {

Chip::Chip(const QString &iconName, Kind kind, QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(directedMargins(8, 0, kind == Kind::Removable ? 2 : 10, 0));
    layout->setSpacing(4);
    layout->addWidget(new IconLabel(iconName, 14, this));
    m_text->setTextFormat(Qt::PlainText);
    layout->addWidget(m_text);
    if (kind == Kind::Removable) {
        m_remove = new QToolButton(this);
        m_remove->setIcon(themedIcon(QStringLiteral("close")));
        m_remove->setIconSize({12, 12});
        m_remove->setFixedSize(22, 22);
        m_remove->setAutoRaise(true);
        layout->addWidget(m_remove);
        connect(m_remove, &QToolButton::clicked, this, &Chip::removeRequested);
    }
    setFixedHeight(26);
}

void Chip::setTexts(const QString &text, const QString &toolTip, const QString &removeHint)
{
    m_text->setText(text);
    setToolTip(toolTip);
    setAccessibleName(toolTip.isEmpty() ? text : text + QStringLiteral(". ") + toolTip);
    if (m_remove) {
        m_remove->setToolTip(removeHint);
        m_remove->setAccessibleName(removeHint);
    }
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = currentColors();
    const QColor face = m_remove ? stateBackground(StateToken::Busy) : colors.base;
    paintRounded(&painter, rect(), face, m_remove ? QColor(Qt::transparent) : colors.border,
                 height() / 2.0);
}

} // namespace Switchboard
