// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/delegates/celldelegate.h"
#include "ui/models/columnlayout.h"
#include "ui/models/connectionfilterproxy.h"
#include "ui/widgets/frozencolumntable.h"

#include <QElapsedTimer>
#include <QTimer>

namespace Switchboard {

class ConnectionHeader;

//! The table of live connections. Everything it asks for names connections, never rows.
class ConnectionTable final : public FrozenColumnTable, private RowContext
{
    Q_OBJECT

public:
    static constexpr int InUseMs = 2000; //!< how long rows stay put after the table was used
    static constexpr int ReorderMs = 2000;

    ConnectionTable(ConnectionTableModel *model, ConnectionFilterProxy *proxy,
                    QWidget *parent = nullptr);

    [[nodiscard]] ConnectionHeader *columns() const { return m_columns; }
    //! The selected connections, in the order on the screen; closed ones are left out.
    [[nodiscard]] QList<SessionId> selectedSessions() const;
    //! The same with the closed ones, which are still there to be read and copied.
    [[nodiscard]] QList<SessionId> selectedRows() const;
    //! The connection under the keyboard cursor, or an invalid id.
    [[nodiscard]] SessionId currentSession() const;
    //! How many rows are selected; cheap.
    [[nodiscard]] int selectedCount() const;
    //! Whether selectedSessions() has any; cheap.
    [[nodiscard]] bool hasSelectedSessions() const;
    //! Selects the row of \a id alone and brings it into sight; false when it has no row here.
    bool showSession(SessionId id);
    //! Text of the cell under the keyboard cursor.
    [[nodiscard]] QString currentCellText() const;
    //! The selected rows as lines of tab-separated texts of the shown columns.
    [[nodiscard]] QString selectedRowsText() const;
    //! While true the order of the rows does not change.
    [[nodiscard]] bool isOrderFrozen() const;
    //! Tells the table that a menu for its rows is open.
    void setMenuOpen(bool open);
    void retranslate();

Q_SIGNALS:
    //! The button of \a id, or Del on the selection, asks to disconnect.
    void kickRequested(const QList<Switchboard::SessionId> &ids);
    void menuRequested(const QPoint &globalPosition);
    void selectedSessionsChanged();
    void orderFrozenChanged(bool frozen);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] int hoveredRow() const override { return m_hoveredRow; }
    [[nodiscard]] SessionId pressedKick() const override { return m_pressedKick; }
    [[nodiscard]] bool isKickHovered() const override { return m_kickHovered; }

    //! Where the end of a closed row is told: over its figures, which say nothing any more.
    [[nodiscard]] QRect closeTextRect(int row) const;
    void paintCloseText(QPainter *painter, int row) const;
    [[nodiscard]] SessionId kickAt(const QPoint &position) const;
    [[nodiscard]] SessionId sessionAt(const QModelIndex &index) const;
    void setUpDelegates();
    void updateRowHeight();
    void setHover(const QPoint &position);
    void clearHover();
    void updateRow(int row);
    void noteUse();
    void updateFreeze();
    void reorderIfIdle();
    void rememberSelection();
    void restoreSelection();

    ConnectionTableModel *m_model;
    ConnectionFilterProxy *m_proxy;
    ConnectionHeader *m_columns;
    CellDelegate *m_cells;
    QTimer m_reorderTimer;
    QTimer m_freezeTimer;
    QElapsedTimer m_lastUse;
    QList<SessionId> m_selectedBeforeReset;
    SessionId m_currentBeforeReset;
    SessionId m_pressedKick;
    QRect m_pressedRect; //!< the pressed button when the mouse went down
    int m_hoveredRow = -1;
    bool m_kickHovered = false;
    bool m_menuOpen = false;
    bool m_frozen = false;
};

} // namespace Switchboard
