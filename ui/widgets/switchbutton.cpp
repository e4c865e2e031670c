// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/switchbutton.h"

#include "ui/support/accessibility.h"
#include "ui/support/colors.h"
#include "ui/support/stateshapes.h"
#include "ui/support/stylepainting.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace Switchboard {
namespace {

constexpr QSize HitArea(44, 28);
constexpr QSizeF Track(38, 20);
constexpr double KnobInset = 3;
constexpr int SpinnerStep = 30; // degrees
constexpr int SpinnerMs = 60;

struct SwitchColors {
    QColor track;
    QColor outline;
    QColor knob;
};

SwitchColors colorsFor(SwitchButton::State state, bool pointed)
{
    const Colors &colors = currentColors();
    switch (state) {
    case SwitchButton::State::On:
        return {pointed ? mixed(colors.switchOn, colors.text, 0.12) : colors.switchOn,
                Qt::transparent, Qt::white};
    case SwitchButton::State::Pending:
        return {stateBackground(StateToken::Busy), colors.link, colors.link};
    case SwitchButton::State::Failed:
        return {colors.base, stateForeground(StateToken::Error),
                stateForeground(StateToken::Error)};
    case SwitchButton::State::Off:
        break;
    }
    return {pointed ? colors.hover : colors.base, colors.secondary, colors.secondary};
}

double knobPosition(SwitchButton::State state)
{
    if (state == SwitchButton::State::On)
        return 1;
    return state == SwitchButton::State::Pending ? 0.5 : 0;
}

} // namespace

SwitchButton::SwitchButton(QWidget *parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_spinner.setInterval(SpinnerMs);
    connect(&m_spinner, &QTimer::timeout, this, [this] {
        m_spinnerAngle = (m_spinnerAngle + SpinnerStep) % 360;
        update();
    });
    updateAccessibility();
}

void SwitchButton::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    setChecked(state == State::On);
    updateSpinner();
    updateAccessibility();
    update();
}

void SwitchButton::setSubject(const QString &subject)
{
    m_subject = subject;
    updateAccessibility();
}

QString SwitchButton::stateName() const
{
    switch (m_state) {
    case State::Off:
        return tr("off", "state of a switch");
    case State::On:
        return tr("on", "state of a switch");
    case State::Pending:
        return tr("switching", "state of a switch");
    case State::Failed:
        return tr("off, could not start", "state of a switch");
    }
    Q_UNREACHABLE();
}

QSize SwitchButton::sizeHint() const
{
    return HitArea;
}

void SwitchButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QRectF track(QPointF(), Track);
    track.moveCenter(QRectF(rect()).center());
    const SwitchColors colors = colorsFor(m_state, underMouse());
    painter.setBrush(colors.track);
    painter.setPen(colors.outline.alpha() == 0 ? QPen(Qt::NoPen) : QPen(colors.outline, 1.5));
    const double inset = colors.outline.alpha() == 0 ? 0 : 0.75;
    const QRectF body = track.adjusted(inset, inset, -inset, -inset);
    painter.drawRoundedRect(body, body.height() / 2, body.height() / 2);
    paintKnob(&painter, track);
    if (hasFocus())
        paintFocusRing(&painter, track.adjusted(-3, -3, 3, 3), track.height() / 2 + 2);
}

void SwitchButton::nextCheckState()
{
    // Nothing: the click was a question, the answer comes through setState().
}

bool SwitchButton::hitButton(const QPoint &position) const
{
    return rect().contains(position);
}

void SwitchButton::showEvent(QShowEvent *event)
{
    QAbstractButton::showEvent(event);
    updateSpinner();
}

void SwitchButton::hideEvent(QHideEvent *event)
{
    QAbstractButton::hideEvent(event);
    m_spinner.stop();
}

void SwitchButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        updateAccessibility();
}

void SwitchButton::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void SwitchButton::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void SwitchButton::updateSpinner()
{
    const bool reducedMotion =
        style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) == 0;
    if (m_state == State::Pending && isVisible() && !reducedMotion)
        m_spinner.start();
    else
        m_spinner.stop();
}

void SwitchButton::updateAccessibility()
{
    if (!nameAccessibly(this,
                        tr("%1: %2", "service: state of its switch").arg(m_subject, stateName())))
        return;
    QAccessible::State changed;
    changed.checked = true;
    QAccessibleStateChangeEvent event(this, changed);
    QAccessible::updateAccessibility(&event);
}

void SwitchButton::paintKnob(QPainter *painter, const QRectF &track)
{
    const double diameter = track.height() - 2 * KnobInset;
    const double travel = track.width() - 2 * KnobInset - diameter;
    double share = knobPosition(m_state);
    if (layoutDirection() == Qt::RightToLeft)
        share = 1 - share;
    const QRectF knob(track.left() + KnobInset + travel * share, track.top() + KnobInset, diameter,
                      diameter);
    const QColor color = colorsFor(m_state, underMouse()).knob;
    if (m_state != State::Pending) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(knob.adjusted(0.5, 0.5, -0.5, -0.5));
        return;
    }
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(color, 2.4, Qt::SolidLine, Qt::RoundCap));
    painter->drawArc(knob.adjusted(1.5, 1.5, -1.5, -1.5), -m_spinnerAngle * 16, 270 * 16);
}

} // namespace Switchboard
