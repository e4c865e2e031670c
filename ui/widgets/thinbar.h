// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QProgressBar>

namespace Switchboard {

//! A progress bar as thin as a line, without text.
class ThinBar final : public QProgressBar
{
    Q_OBJECT

public:
    explicit ThinBar(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Switchboard
