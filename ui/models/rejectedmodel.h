// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/net/rejectionreport.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>
#include <QSet>

namespace Switchboard {

//! The groups of refused handshakes, one row each. A group keeps its row as long as it is there;
//! sorting is the view's. GUI thread.
class RejectedModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        ServiceColumn,
        SourceColumn,
        CauseColumn,
        CountColumn,
        RateColumn,
        FirstColumn,
        LastColumn,
        ClientColumn,
        TokenColumn,
        ColumnCount
    };
    enum Role { SortRole = Qt::UserRole + 1 };

    explicit RejectedModel(QObject *parent = nullptr);

    void setReport(const RejectionReport &report);
    //! The names that the Service column shows, by service id.
    void setServiceNames(const QHash<QString, QString> &names);
    [[nodiscard]] QString serviceName(const QString &serviceId) const;
    //! Texts changed: the language is another one.
    void retranslate();

    //! Mutes or unmutes whatever is refused for the same service, source and cause, also when the
    //! group comes again.
    void setMuted(const RejectedGroup &group, bool muted);
    [[nodiscard]] bool isMuted(const RejectedGroup &group) const;

    [[nodiscard]] const RejectedGroup &groupAt(int row) const { return m_groups.at(row); }
    //! -1 = not there.
    [[nodiscard]] int rowOf(quint64 number) const;
    //! Everything that is counted, in groups or not.
    [[nodiscard]] quint64 total() const { return m_total; }
    [[nodiscard]] quint64 ungrouped() const { return m_ungrouped; }

    //! Names the group whatever its number is.
    [[nodiscard]] static QString keyOf(const RejectedGroup &group);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const RejectedGroup &group, int column) const;
    [[nodiscard]] QString toolTip(const RejectedGroup &group, int column) const;
    [[nodiscard]] QString accessibleText(const RejectedGroup &group, int column) const;
    [[nodiscard]] QVariant sortValue(const RejectedGroup &group, int column) const;
    void tellAllChanged();

    QList<RejectedGroup> m_groups;
    QHash<QString, QString> m_serviceNames;
    QSet<QString> m_muted;
    quint64 m_total = 0;
    quint64 m_ungrouped = 0;
};

} // namespace Switchboard
