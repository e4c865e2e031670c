// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <functional>

namespace Switchboard {

class LinkButton;

//! One passing note with at most one button. Waits while the pointer or the keyboard is in it.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    //! \a text is plain text. No button when \a buttonText is empty.
    Toast(const QString &text, const QString &buttonText, std::function<void()> run,
          std::chrono::milliseconds lifetime, QWidget *parent);

    [[nodiscard]] QString text() const { return m_text; }
    //! Whether its time stands still because nobody can see it.
    void setHeld(bool held);
    [[nodiscard]] bool isWaiting() const { return !m_timer.isActive(); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

Q_SIGNALS:
    //! Time is up, or the button was used. Once.
    void finished();

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void applyTheme();
    void pauseOrResume();
    void finish();
    [[nodiscard]] int buttonWidth() const;
    [[nodiscard]] QRect textRect(int width) const;

    QString m_text;
    LinkButton *m_button = nullptr;
    std::function<void()> m_run;
    QTimer m_timer;
    std::chrono::milliseconds m_remaining;
    bool m_hovered = false;
    bool m_held = false;
    bool m_finished = false;
};

} // namespace Switchboard
