// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/connectioncolumns.h"

#include <QMenu>

namespace Switchboard {

class ConnectionHeader;

//! The choice of columns. It stays open while columns are checked, for people who set up a table
//! check more than one.
class ColumnMenu final : public QMenu
{
    Q_OBJECT

public:
    ColumnMenu(ConnectionHeader &header, QWidget *parent);

Q_SIGNALS:
    void fitRequested();
    void resetRequested();

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    //! Toggles the column under pointer or cursor; false when there is none.
    bool toggleActive();
    //! The last shown column cannot be taken away.
    void refresh();

    ConnectionHeader &m_header;
};

} // namespace Switchboard
