// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QToolButton>

namespace Switchboard {

//! A flat button in a column: its text begins at the left edge.
class QuickEventButton final : public QToolButton
{
    Q_OBJECT

public:
    explicit QuickEventButton(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Switchboard
