// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QHBoxLayout;
class QPlainTextEdit;
class QPushButton;

namespace Switchboard {

//! Where a message is written: Enter sends, Shift+Enter starts a new line; grows with the text.
class ChatComposer final : public QWidget
{
    Q_OBJECT

public:
    explicit ChatComposer(QWidget *parent = nullptr);

    //! Shown while nothing is written.
    void setHint(const QString &hint);
    //! Whether there is somebody who could send.
    void setCanSend(bool can);
    [[nodiscard]] QString text() const;
    //! Puts a text back, for example after a failure.
    void setText(const QString &text);

Q_SIGNALS:
    //! \a text is not blank. The field is empty already.
    void sendRequested(const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void send();
    void refresh();
    void fitHeight();
    void retranslate();

    QPlainTextEdit *m_input;
    QPushButton *m_send;
    QHBoxLayout *m_field;
    bool m_canSend = false;
};

} // namespace Switchboard
