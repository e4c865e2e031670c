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

Toast::Toast(const QString &text, const QString &buttonText, std::function<void()> run,
             std::chrono::milliseconds lifetime, QWidget *parent)
    : QWidget(parent), m_text(text), m_run(std::move(run)), m_remaining(lifetime)
{
    setAccessibleRole(this, QAccessible::Notification); // screen readers speak those that appear
    setObjectName(QStringLiteral("toast"));
    setAccessibleName(text);
    if (!buttonText.isEmpty()) {
        m_button = new LinkButton(buttonText, this);
        m_button->setObjectName(QStringLiteral("toastButton"));
        m_button->installEventFilter(this);
        connect(m_button, &LinkButton::clicked, this, [this] {
            if (m_run)
                m_run();
            finish();
        });
    }
    applyTheme();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Toast::finish);
    m_timer.start(m_remaining);
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
    return m_button ? m_button->sizeHint().width() + ButtonGap : 0;
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

void Toast::pauseOrResume()
{
    const bool wait = m_held || m_hovered || (m_button && m_button->hasFocus());
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
    if (m_button)
        m_button->setColor(toastColors().link);
    update();
}

void Toast::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (!m_button)
        return;
    const QSize size = m_button->sizeHint();
    const QRect right(width() - Padding - size.width() + ButtonGap / 2,
                      (height() - size.height()) / 2, size.width(), size.height());
    m_button->setGeometry(QStyle::visualRect(layoutDirection(), rect(), right));
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
