// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QLabel>

namespace Switchboard {

//! One line of plain text that is cut to its width with an ellipsis; the tool tip has all of it
//! then.
class ElidedLabel final : public QLabel
{
    Q_OBJECT

public:
    ElidedLabel(Qt::TextElideMode mode, QPalette::ColorRole role, QWidget *parent = nullptr);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] bool isCut() const;

    Qt::TextElideMode m_mode;
    QPalette::ColorRole m_role;
};

} // namespace Switchboard
