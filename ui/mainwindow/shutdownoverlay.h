// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include <QWidget>

class QLabel;

namespace Switchboard {

//! Covers the window while the services are switched off and the program ends.
class ShutdownOverlay final : public QWidget
{
    Q_OBJECT

public:
    explicit ShutdownOverlay(QWidget *window);

    //! Covers the window and says how many connections are being closed.
    void cover(int connections);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QLabel *m_title;
    QLabel *m_text;
};

} // namespace Switchboard
