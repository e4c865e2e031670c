// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/toast.h"

#include "ui/support/accessibility.h"
#include "ui/support/colors.h"
#include "ui/support/direction.h"
#include "ui/widgets/linkbutton.h"

#include <QEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QStyle>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int Padding = 14;
constexpr int ButtonGap = 10;
constexpr int MinimumHeight = 40;
constexpr int MaximumWidth = 560;
constexpr qreal Radius = 6;
constexpr std::chrono::milliseconds MinimumRest{1500}; //!< to read on after the pointer left

//! A toast is a piece of the other theme, so that it stands out from whatever it covers.
struct ToastColors {
    QColor face;
    QColor border;
    QColor text;
    QColor link;
};

ToastColors toastColors()
{
    if (isDarkTheme())
        return {QColor(0x44, 0x49, 0x51), QColor(0x62, 0x68, 0x72), colorsOf(true).text,
                QColor(0x9C, 0xCC, 0xFF)};
    return {colorsOf(true).window, colorsOf(true).window, colorsOf(true).text, colorsOf(true).link};
}

} // namespace

Toast::Toast(const QString &text, const QList<ToastAction> &actions,
             std::chrono::milliseconds lifetime, QWidget *parent)
    : QWidget(parent), m_text(text), m_remaining(lifetime)
{
    setAccessibleRole(this, QAccessible::Notification); // screen readers speak those that appear
    setObjectName(QStringLiteral("toast"));
    setAccessibleName(text);
    for (const ToastAction &action : actions)
        addButton(action);
    applyTheme();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::finish);
    m_timer.start(m_remaining);
}

void Toast::addButton(const ToastAction &action)
{
    auto *button = new LinkButton(action.text, this);
    button->setObjectName(m_buttons.isEmpty()
                              ? QStringLiteral("toastButton")
                              : QStringLiteral("toastButton_%1").arg(m_buttons.size()));
    button->installEventFilter(this);
    connect(button, &LinkButton::clicked, this, [this, run = action.run] {
        if (run)
            run();
        finish();
    });
    m_buttons.append(button);
}

void Toast::makeLasting()
{
    m_lasting = true;
    m_timer.stop();
}

void Toast::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    Q_EMIT sizeChanged();
    update();
}

QSize Toast::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(m_text) + 1;
    const int width = std::min(MaximumWidth, text + buttonWidth() + 2 * Padding);
    return {width, heightForWidth(width)};
}

int Toast::heightForWidth(int width) const
{
    const QRect text = fontMetrics().boundingRect(textRect(width), Qt::TextWordWrap, m_text);
    return std::max(MinimumHeight, text.height() + 2 * (Padding - 3));
}

int Toast::buttonWidth() const
{
    int width = m_buttons.isEmpty() ? 0 : ButtonGap;
    for (const LinkButton *button : m_buttons)
        width += button->sizeHint().width();
    return width;
}

QRect Toast::textRect(int width) const
{
    return {Padding, 0, width - 2 * Padding - buttonWidth(), QWIDGETSIZE_MAX};
}

void Toast::setHeld(bool held)
{
    m_held = held;
    pauseOrResume();
}

void Toast::enterEvent(QEnterEvent *event)
{
    QWidget::enterEvent(event);
    m_hovered = true;
    pauseOrResume();
}

void Toast::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    m_hovered = false;
    pauseOrResume();
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    const bool handled = QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &Toast::pauseOrResume, Qt::QueuedConnection);
    return handled;
}

bool Toast::hasFocusInside() const
{
    return std::ranges::any_of(m_buttons,
                               [](const LinkButton *button) { return button->hasFocus(); });
}

void Toast::pauseOrResume()
{
    const bool wait = m_held || m_lasting || m_hovered || hasFocusInside();
    if (wait && m_timer.isActive()) {
        m_remaining = m_timer.remainingTimeAsDuration();
        m_timer.stop();
    } else if (!wait && !m_timer.isActive() && !m_finished) {
        m_timer.start(std::max(m_remaining, MinimumRest));
    }
}

void Toast::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_timer.stop();
    Q_EMIT finished();
}

void Toast::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyTheme();
}

void Toast::applyTheme()
{
    for (LinkButton *button : std::as_const(m_buttons))
        button->setColor(toastColors().link);
    update();
}

void Toast::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int right = width() - Padding + ButtonGap / 2;
    for (auto button = m_buttons.crbegin(); button != m_buttons.crend(); ++button) {
        const QSize size = (*button)->sizeHint();
        right -= size.width();
        const QRect place(right, (height() - size.height()) / 2, size.width(), size.height());
        (*button)->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
    }
}

void Toast::paintEvent(QPaintEvent *)
{
    const ToastColors colors = toastColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.face);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius, Radius);
    painter.setPen(colors.text);
    QRect text = textRect(width());
    text.setHeight(height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), text),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, inOwnDirection(m_text));
}

} // namespace Switchboard
