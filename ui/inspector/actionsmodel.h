// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/sessions/sessiondetails.h"

#include <QAbstractTableModel>

namespace Switchboard {

//! The actions of a connection by name: how often, how often in vain, how fast. Rows keep their
//! places; sorting is a proxy's.
class ActionsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ActionColumn,
        CountColumn,
        FailuresColumn,
        MeanColumn,
        LastColumn,
        MaxColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1 };

    using QAbstractTableModel::QAbstractTableModel;

    //! New figures of the same connection update rows in place; \a afresh starts over.
    void setStatistics(const QList<ActionStatistics> &statistics, bool afresh);
    void retranslate();

    //! The statistics of several connections together. What came last is not known then.
    [[nodiscard]] static QList<ActionStatistics> merged(const QList<SessionDetails> &details);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString text(const ActionStatistics &statistics, int column);
    [[nodiscard]] static QVariant sortValue(const ActionStatistics &statistics, int column);

    QList<ActionStatistics> m_rows;
};

} // namespace Switchboard
