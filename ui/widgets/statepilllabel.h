// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/support/stateshapes.h"

#include <QLabel>

namespace Switchboard {

//! A state pill as a widget; its text is a label's text, so that screen readers find it.
class StatePillLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit StatePillLabel(QWidget *parent = nullptr);

    void setState(StateToken token, const QString &text);
    [[nodiscard]] StateToken token() const { return m_token; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StateToken m_token = StateToken::Off;
};

} // namespace Switchboard
