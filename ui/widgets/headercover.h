// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

namespace Switchboard {

//! The empty header of a column that floats above the others: they must not shine through, nor be
//! clicked there.
class HeaderCover final : public QWidget
{
    Q_OBJECT

public:
    explicit HeaderCover(QWidget *parent);

Q_SIGNALS:
    void menuRequested(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
};

} // namespace Switchboard
