// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficrecord.h"

#include <QList>
#include <QTableView>

namespace Switchboard {

class NewRowsButton;
class TrafficDelegate;
class TrafficModel;

//! The table of the traffic. It follows the newest message until somebody scrolls up or picks a
//! row; End follows again. What is selected stays selected, and where it is, when a filter changes.
class TrafficTable final : public QTableView
{
    Q_OBJECT

public:
    //! \a model outlives the table.
    explicit TrafficTable(TrafficModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isFollowing() const;
    //! Goes to the newest message and stays there.
    void follow();
    //! Stays where it is.
    void hold();
    //! The message with the focus, null when there is none.
    [[nodiscard]] const TrafficRecord *currentRecord() const;
    //! The selected messages, oldest first; at most \a most of them, the oldest.
    [[nodiscard]] QList<TrafficRecord> selectedRecords(int most = 1 << 30) const;
    [[nodiscard]] int selectedCount() const;
    //! Selects one message and shows it; nothing when the filter hides it.
    void selectMessage(quint64 number);
    //! Call after a change of language.
    void retranslate();

Q_SIGNALS:
    //! Another selection, or another current message; not when rows merely move.
    void selectionEdited();
    void followingChanged();
    void menuRequested(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(const QItemSelection &selected,
                          const QItemSelection &deselected) override;

private:
    //! What is remembered while the rows are exchanged.
    struct Place {
        QList<quint64> selected;
        quint64 current = 0; //!< 0 = none
        quint64 anchor = 0; //!< the message that must not move; 0 = none
        int anchorTop = 0; //!< in the viewport
        bool following = true;
    };

    void remember();
    void restore();
    void sizeColumns();
    void fitColumns();
    void hover(int row);
    void selectionMoved();

    TrafficModel &m_model;
    TrafficDelegate *m_delegate;
    NewRowsButton *m_newRows;
    Place m_place;
    int m_hoveredRow = -1;
    bool m_restoring = false;
};

} // namespace Switchboard
