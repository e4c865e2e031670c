// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QList>
#include <QString>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

namespace Switchboard {

class LinkButton;

//! One thing a toast offers to do.
struct ToastAction {
    QString text;
    std::function<void()> run;
};

//! One passing note with a button or two. Waits while the pointer or the keyboard is in it.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    //! \a text is plain text.
    Toast(const QString &text, const QList<ToastAction> &actions,
          std::chrono::milliseconds lifetime, QWidget *parent);

    [[nodiscard]] QString text() const { return m_text; }
    //! Whether its time stands still because nobody can see it.
    void setHeld(bool held);
    //! Something goes on and the text follows it: it stays until it is released.
    void makeLasting();
    [[nodiscard]] bool isLasting() const { return m_lasting; }
    void setText(const QString &text);
    //! Ends a toast that lasts.
    void release() { finish(); }
    [[nodiscard]] bool isWaiting() const { return !m_timer.isActive(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    //! Time is up, or a button was used. Once.
    void finished();
    //! Another text needs another size.
    void sizeChanged();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void addButton(const ToastAction &action);
    void applyTheme();
    void pauseOrResume();
    void finish();
    [[nodiscard]] bool hasFocusInside() const;
    [[nodiscard]] int buttonWidth() const;
    [[nodiscard]] QRect textRect(int width) const;

    QString m_text;
    QList<LinkButton *> m_buttons;
    QTimer m_timer;
    std::chrono::milliseconds m_remaining;
    bool m_hovered = false;
    bool m_held = false;
    bool m_lasting = false;
    bool m_finished = false;
};

} // namespace Switchboard
