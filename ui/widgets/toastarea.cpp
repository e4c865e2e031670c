// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/toastarea.h"

#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QEvent>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int Spacing = 8;
constexpr int BottomMargin = 48; //!< clear of a status bar
constexpr int SideMargin = 24;

} // namespace

ToastArea::ToastArea(QWidget *window) : QWidget(window)
{
    Q_ASSERT(window);
    setObjectName(QStringLiteral("toastArea"));
    window->installEventFilter(this);
    hide();
}

void ToastArea::setLifetime(std::chrono::milliseconds lifetime)
{
    m_lifetime = lifetime;
}

void ToastArea::showToast(const QString &text, const QString &buttonText, std::function<void()> run)
{
    add(text,
        buttonText.isEmpty() ? QList<ToastAction>()
                             : QList<ToastAction>{{buttonText, std::move(run)}});
}

void ToastArea::showToast(const QString &text, const QList<ToastAction> &actions)
{
    add(text, actions);
}

QPointer<Toast> ToastArea::showLasting(const QString &text)
{
    Toast *toast = add(text, {});
    toast->makeLasting();
    return toast;
}

Toast *ToastArea::add(const QString &text, const QList<ToastAction> &actions)
{
    if (m_toasts.size() == MaximumToasts) {
        const auto passing =
            std::ranges::find_if(m_toasts, [](const Toast *toast) { return !toast->isLasting(); });
        drop(passing == m_toasts.cend() ? m_toasts.constFirst() : *passing);
    }

    auto *toast = new Toast(text, actions, m_lifetime, this);
    connect(toast, &Toast::finished, this, [this, toast] { drop(toast); });
    connect(toast, &Toast::sizeChanged, this, &ToastArea::arrange);
    m_toasts.append(toast);
    toast->setHeld(isOutOfSight());
    arrange();
    toast->show();
    QAccessibleEvent announcement(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&announcement);
    return toast;
}

bool ToastArea::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != parentWidget())
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::Resize:
        arrange();
        break;
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        for (Toast *toast : std::as_const(m_toasts))
            toast->setHeld(isOutOfSight());
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

bool ToastArea::isOutOfSight() const
{
    // Hidden by the user; a window that was never shown is on its way to the screen.
    return parentWidget()->isMinimized()
        || (parentWidget()->testAttribute(Qt::WA_WState_ExplicitShowHide)
            && parentWidget()->isHidden());
}

void ToastArea::drop(Toast *toast)
{
    if (!m_toasts.removeOne(toast))
        return;
    toast->hide();
    toast->deleteLater();
    arrange();
}

void ToastArea::arrange()
{
    if (m_toasts.isEmpty()) {
        hide();
        return;
    }

    const QSize window = parentWidget()->size();
    int width = 0;
    int height = -Spacing;
    for (Toast *toast : std::as_const(m_toasts)) {
        const int wanted = std::min(toast->sizeHint().width(), window.width() - 2 * SideMargin);
        toast->resize(wanted, toast->heightForWidth(wanted));
        width = std::max(width, wanted);
        height += toast->height() + Spacing;
    }
    // No larger than its toasts, so that the window beneath stays usable.
    setGeometry((window.width() - width) / 2, window.height() - BottomMargin - height, width,
                height);
    int top = 0;
    for (Toast *toast : std::as_const(m_toasts)) {
        toast->move((width - toast->width()) / 2, top);
        top += toast->height() + Spacing;
    }
    show();
    raise();
}

} // namespace Switchboard
