// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/wizard/waitingline.h"

#include "ui/support/colors.h"
#include "ui/support/stylepainting.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace Switchboard {
namespace {

constexpr int StepMs = 60;
constexpr int StepDegrees = 30;
constexpr int ShapeSide = 12;
constexpr double Radius = 8;

} // namespace

WaitingLine::WaitingLine(QWidget *parent) : QWidget(parent), m_label(new QLabel(this))
{
    m_label->setObjectName(QStringLiteral("waitingText"));
    m_label->setTextFormat(Qt::PlainText);
    m_label->setWordWrap(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(14 + ShapeSide + 10, 10, 14, 10);
    layout->addWidget(m_label);
    connect(&m_motion, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + StepDegrees) % 360;
        update();
    });
}

void WaitingLine::setText(StateToken token, const QString &text)
{
    m_token = token;
    const bool still = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    if (token == StateToken::Busy && !still)
        m_motion.start(StepMs);
    else
        m_motion.stop();
    if (text != m_label->text()) {
        m_label->setText(text);
        setAccessibleName(text);
        QAccessibleEvent alert(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&alert);
    }
    update();
}

QString WaitingLine::text() const
{
    return m_label->text();
}

void WaitingLine::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(&painter, rect(), stateBackground(m_token), Qt::transparent, Radius);
    const QRect place(14, (height() - ShapeSide) / 2, ShapeSide, ShapeSide);
    const QRect shape = QStyle::visualRect(layoutDirection(), rect(), place);
    if (m_token != StateToken::Busy) {
        paintStateShape(&painter, shape, m_token, isDarkTheme());
        return;
    }
    painter.setPen(QPen(stateForeground(m_token), 2.2, Qt::SolidLine, Qt::RoundCap));
    painter.drawArc(QRectF(shape).adjusted(1, 1, -1, -1), -m_angle * 16, 270 * 16);
}

} // namespace Switchboard
