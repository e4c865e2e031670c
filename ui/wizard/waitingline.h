// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"

#include <QTimer>
#include <QWidget>

class QLabel;

namespace Switchboard {

//! A line that says what is being waited for, and turns when it has come.
class WaitingLine final : public QWidget
{
    Q_OBJECT

public:
    explicit WaitingLine(QWidget *parent = nullptr);

    //! StateToken::Busy moves: something is still awaited.
    void setText(StateToken token, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_label;
    StateToken m_token = StateToken::Busy;
    QTimer m_motion;
    int m_angle = 0;
};

} // namespace Switchboard
