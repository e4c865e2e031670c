// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/jsondiff.h"

#include <QAbstractTableModel>

namespace Switchboard {

//! The comparison of two messages, a line for each member: sign, name, both values.
class JsonDiffModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { SignColumn, KeyColumn, BeforeColumn, AfterColumn, ColumnCount };
    enum Role {
        ChangeRole = Qt::UserRole, //!< int of JsonDiffRow::Change
        DepthRole, //!< how deep the member is nested
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<JsonDiffRow> rows);
    //! Hides what is the same on both sides.
    void setChangesOnly(bool only);
    [[nodiscard]] int changes() const { return m_changes; }
    //! Call after a change of language.
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    void exchangeShown();

    QList<JsonDiffRow> m_rows;
    QList<int> m_shown;
    int m_changes = 0;
    bool m_changesOnly = false;
};

//! `+`, `−`, `~`, or nothing.
[[nodiscard]] QString signOf(JsonDiffRow::Change change);

} // namespace Switchboard
