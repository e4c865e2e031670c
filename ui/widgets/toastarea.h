// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QPointer>
#include <QString>
#include <QWidget>

#include <chrono>
#include <functional>

namespace Switchboard {

class Toast;
struct ToastAction;

//! Passing notes at the bottom centre of a window, above everything in it. The newest is lowest.
//! While the window is hidden or minimised they wait.
class ToastArea final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds DefaultLifetime{8000};
    static constexpr int MaximumToasts = 3; //!< the oldest leaves for a fourth; Events has them all

    //! Lies over \a window and follows its size.
    explicit ToastArea(QWidget *window);

    //! How long a toast stays when nobody is in it.
    void setLifetime(std::chrono::milliseconds lifetime);
    //! \a text is plain text. No button when \a buttonText is empty; using it ends the toast.
    void showToast(const QString &text, const QString &buttonText = {},
                   std::function<void()> run = {});
    //! With several buttons, in this order.
    void showToast(const QString &text, const QList<ToastAction> &actions);
    //! A toast that stays until its release(), for something that goes on.
    [[nodiscard]] QPointer<Toast> showLasting(const QString &text);
    [[nodiscard]] int count() const { return int(m_toasts.size()); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Toast *add(const QString &text, const QList<ToastAction> &actions);
    void drop(Toast *toast);
    void arrange();
    [[nodiscard]] bool isOutOfSight() const;

    QList<Toast *> m_toasts; //!< oldest first
    std::chrono::milliseconds m_lifetime = DefaultLifetime;
};

} // namespace Switchboard
