// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"

#include <QWidget>

class QLabel;

namespace Switchboard {

//! One step of a test: a shape, what it is about or what came out, and how long it took.
class TestStepRow final : public QWidget
{
    Q_OBJECT

public:
    explicit TestStepRow(QWidget *parent);

    //! \a time is empty while it is not known.
    void setStep(StateToken token, const QString &text, const QString &time);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateToken m_token = StateToken::Off;
    QLabel *m_text;
    QLabel *m_time;
};

} // namespace Switchboard
