// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace Switchboard {

//! How full a send queue is. The figures stand beside it; the bar is for the eye alone.
class QueueBar final : public QWidget
{
    Q_OBJECT

public:
    explicit QueueBar(QWidget *parent);

    //! \a share from 0 (empty) to 1 (full).
    void setShare(double share);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

} // namespace Switchboard
