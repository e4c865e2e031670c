// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/blockrule.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

namespace Switchboard {

//! The blocks that are in force, one row each, in the order of their ids. GUI thread.
class BlockModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        SubjectColumn,
        ScopeColumn,
        ServiceColumn,
        HitsColumn,
        LastHitColumn,
        EndColumn,
        NoteColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1 };

    explicit BlockModel(QObject *parent = nullptr);

    void setRules(const QList<BlockRule> &rules);
    //! The wall clock, for what is left of each block.
    void setNow(qint64 wallMs);
    void setServiceNames(const QHash<QString, QString> &names);
    [[nodiscard]] QString serviceName(const QString &serviceId) const;
    void retranslate();

    [[nodiscard]] const BlockRule &ruleAt(int row) const { return m_rules.at(row); }
    [[nodiscard]] const QList<BlockRule> &rules() const { return m_rules; }
    //! Null = gone.
    [[nodiscard]] const BlockRule *find(BlockId id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const BlockRule &rule, int column) const;
    [[nodiscard]] QString toolTip(const BlockRule &rule, int column) const;
    [[nodiscard]] QVariant sortValue(const BlockRule &rule, int column) const;
    void tellChanged(int firstColumn, int lastColumn);

    QList<BlockRule> m_rules;
    QHash<QString, QString> m_serviceNames;
    qint64 m_nowMs = 0;
};

} // namespace Switchboard
