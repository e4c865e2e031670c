// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/columnlayout.h"

#include <QHeaderView>

class QMenu;

namespace Switchboard {

//! The header of the connection table: fits the columns into the width of the table, and has the
//! menu that chooses them.
class ConnectionHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit ConnectionHeader(QWidget *parent);

    //! To be called once the table has its model.
    void start();
    [[nodiscard]] const ColumnLayout &columnLayout() const { return m_layout; }
    void setColumnLayout(const ColumnLayout &layout);
    //! Gives every column its place in the present width.
    void refit();
    //! Gives every shown column the width of what stands in it now.
    void fitToContents();
    void resetLayout();
    void retranslate();
    //! The choice of columns; the caller owns it.
    [[nodiscard]] QMenu *createMenu();

Q_SIGNALS:
    //! The user changed what is shown, the widths, the order or the sorting.
    void layoutEdited();

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    [[nodiscard]] double fontScale() const;
    void applyOrder();
    void noteResize(int column, int width);
    void noteMove();
    void addColumnActions(QMenu *menu);

    ColumnLayout m_layout;
    bool m_fitting = false;
    bool m_started = false;
};

} // namespace Switchboard
