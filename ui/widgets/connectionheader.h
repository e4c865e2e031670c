// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/columnlayout.h"

#include <QHeaderView>

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
    //! Shows or hides \a column as the user wishes; refused for the last one.
    void setColumnShown(ConnectionColumn column, bool shown);
    //! There are connections of more than one bot.
    void setSeveralBots(bool several);
    //! What is on the screen, from the first column to the last, without the kick buttons.
    [[nodiscard]] QList<ConnectionColumn> shownColumns() const;
    void retranslate();
    //! Pops up the choice of columns.
    void openMenu(const QPoint &globalPosition);

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
    //! Makes room for the numbers of new connections.
    void fitNumbers();

    ColumnLayout m_layout;
    int m_numberWidth = 0; //!< at the default font
    bool m_severalBots = false;
    bool m_fitting = false;
    bool m_started = false;
};

} // namespace Switchboard
