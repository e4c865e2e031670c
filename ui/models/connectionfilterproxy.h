// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/models/connectiontablemodel.h"

#include <QAbstractProxyModel>

namespace Switchboard {

//! Filters and sorts the connections without moving a row by itself: the order changes only in
//! sort() and refresh(), so that no row runs away from the pointer. New rows go to the end until
//! then.
class ConnectionFilterProxy final : public QAbstractProxyModel
{
    Q_OBJECT

public:
    explicit ConnectionFilterProxy(ConnectionTableModel *model, QObject *parent = nullptr);

    //! Rows that match \a text, see ConnectionMatcher.
    void setFilterText(const QString &text);
    [[nodiscard]] QString filterText() const { return m_filterText; }
    //! Rows of one service; empty = all.
    void setServiceFilter(const QString &serviceId);
    [[nodiscard]] QString serviceFilter() const { return m_serviceId; }

    //! Sorts now and remembers the order for refresh(). A negative column is the order of the ids.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    //! Whether figures that change all the time decide the order.
    [[nodiscard]] bool isSortedByLiveColumn() const;
    //! Filters and sorts again by the figures of now; nothing is told when nothing moves.
    void refresh();

    [[nodiscard]] SessionId idAt(int row) const { return m_model->idAt(m_order.at(row)); }
    [[nodiscard]] int rowOf(SessionId id) const;

    [[nodiscard]] QModelIndex mapToSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex mapFromSource(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QList<int> wantedOrder() const;
    void sortRows(QList<int> *order) const;
    void applyOrder(const QList<int> &order);
    void reorder(const QList<int> &order);
    void rebuildRanks();
    void sourceRowsInserted(int first, int last);
    void sourceRowsAboutToBeRemoved(int first, int last);
    void sourceRowsRemoved(int first, int last);
    void sourceDataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight);

    ConnectionTableModel *m_model;
    QList<int> m_order; //!< source row of each row here
    QList<int> m_ranks; //!< row here of each source row, or -1
    QString m_filterText;
    QString m_serviceId;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
    bool m_resetting = false;
};

} // namespace Switchboard
