// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/journal/journalentry.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <deque>

namespace Switchboard {

//! The latest lines of the journal, oldest first. A ring: the oldest rows leave when it is full.
class JournalModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        LevelColumn,
        ServiceColumn,
        ConnectionColumn,
        TextColumn,
        ColumnCount
    };
    enum Role {
        LevelRole = Qt::UserRole, //!< int of JournalLevel
        SearchRole, //!< every cell of the row in one text, at any column
    };
    static constexpr int DefaultCapacity = 10'000; //!< rows

    explicit JournalModel(QObject *parent = nullptr);

    //! \a rows > 0. The oldest rows above it leave at once.
    void setCapacity(int rows);
    //! Adds what is not there yet; entries may come in any order and more than once.
    void append(const QList<JournalEntry> &entries);
    //! Names shown instead of the ids of services.
    void setServiceNames(const QHash<QString, QString> &names);
    //! Call after a change of language.
    void retranslate();
    [[nodiscard]] const JournalEntry &entryAt(int row) const { return m_rows[size_t(row)].entry; }
    [[nodiscard]] const QHash<QString, QString> &serviceNames() const { return m_serviceNames; }
    //! How many of the oldest rows have left because the ring was full.
    [[nodiscard]] quint64 discarded() const { return m_discarded; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row {
        JournalEntry entry;
        QString text; //!< the entry in the language of the program
    };

    void insertRun(int position, const QList<JournalEntry> &run);
    void removeOldest(int count);
    [[nodiscard]] int positionOf(quint64 number) const;
    [[nodiscard]] bool contains(quint64 number) const;
    [[nodiscard]] QString cellText(const Row &row, int column) const;
    [[nodiscard]] QString toolTip(const Row &row, int column) const;
    [[nodiscard]] QString searchText(const Row &row) const;
    [[nodiscard]] QString serviceName(const JournalEntry &entry) const;

    std::deque<Row> m_rows; //!< ascending by number
    QHash<QString, QString> m_serviceNames;
    int m_capacity = DefaultCapacity;
    quint64 m_discarded = 0;
};

} // namespace Switchboard
