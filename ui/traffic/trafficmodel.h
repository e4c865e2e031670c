// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/traffic/trafficfilter.h"
#include "core/traffic/trafficrecord.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QList>

#include <deque>

namespace Switchboard {

class BackgroundWorker;

//! The latest messages, oldest first, as far as the filter lets them through. A ring: the oldest
//! leave when there are too many. One insertion for each batch.
//!
//! Words are searched in another thread: rows that wait for it come a moment later, in order.
class TrafficModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        DirectionColumn,
        ConnectionColumn,
        ServiceColumn,
        KindColumn,
        TypeColumn,
        SizeColumn,
        LatencyColumn,
        SummaryColumn,
        ColumnCount
    };
    enum Role {
        StripeRole = Qt::UserRole, //!< whether the row has the second background
    };
    static constexpr int DefaultRecords = 100'000;
    static constexpr qint64 DefaultBytes = 64LL * 1024 * 1024; //!< of payloads and texts

    explicit TrafficModel(QObject *parent = nullptr);

    //! Only for an empty model.
    void setLimits(int records, qint64 bytes);
    //! Adds newer messages.
    void append(const QList<TrafficRecord> &records);
    void clear();
    //! The rows are exchanged at once, or when the words were searched; filterApplied() follows.
    void setFilter(const TrafficFilter &filter);
    [[nodiscard]] const TrafficFilter &filter() const { return m_filter; }
    //! Whether rows wait for words to be searched.
    [[nodiscard]] bool isSearching() const { return m_searches > 0; }
    void setServiceNames(const QHash<QString, QString> &names);
    [[nodiscard]] QString serviceName(const TrafficRecord &record) const;
    //! Call after a change of language.
    void retranslate();

    [[nodiscard]] const TrafficRecord &recordAt(int row) const;
    //! The row of the message, or of the first one after it; rowCount() when there is none.
    [[nodiscard]] int firstRowFrom(quint64 number) const;
    //! -1 when the message is not shown.
    [[nodiscard]] int rowOf(quint64 number) const;
    //! Also messages that the filter hides; null when there is none.
    [[nodiscard]] const TrafficRecord *find(quint64 number) const;
    //! The response to the action, or the action of the response; null when there is none.
    [[nodiscard]] const TrafficRecord *pairOf(const TrafficRecord &record) const;
    //! The last message before \a record of the same type, direction and connection; if there is
    //! none, of any connection. Null when there is none.
    [[nodiscard]] const TrafficRecord *previousLike(const TrafficRecord &record) const;
    //! What the filter lets through.
    [[nodiscard]] QList<TrafficRecord> shownRecords() const;
    //! Messages kept, hidden ones included.
    [[nodiscard]] int held() const { return int(m_records.size()); }
    //! How many of the oldest have left because the ring was full.
    [[nodiscard]] quint64 discarded() const { return m_discarded; }
    //! Of the ring, 0 to 1.
    [[nodiscard]] double fill() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    void filterApplied();

private:
    using Serial = quint64; //!< counts the records since the start; gives a place in the ring

    void noteLatencies(const QList<TrafficRecord> &records);
    void discardOldest();
    void show(const std::vector<Serial> &serials);
    void replaceShown(std::deque<Serial> serials);
    void searchAll();
    void searchNew(Serial from);
    [[nodiscard]] std::vector<Serial> acceptedHeads(Serial from) const;
    template <typename Done> void search(const std::vector<Serial> &candidates, Done done);
    [[nodiscard]] const TrafficRecord &record(Serial serial) const
    {
        return m_records[size_t(serial - m_first)];
    }
    [[nodiscard]] QString cellText(const TrafficRecord &record, int column) const;
    [[nodiscard]] QString toolTip(const TrafficRecord &record, int column) const;

    BackgroundWorker *m_worker;
    std::deque<TrafficRecord> m_records; //!< ascending by number
    std::deque<Serial> m_shown; //!< ascending
    Serial m_first = 0; //!< of the first record
    quint64 m_shownBefore = 0; //!< rows that have left at the top, so that stripes stay
    TrafficFilter m_filter;
    QHash<QString, QString> m_serviceNames;
    int m_maxRecords = DefaultRecords;
    qint64 m_maxBytes = DefaultBytes;
    qint64 m_bytes = 0;
    quint64 m_discarded = 0;
    quint64 m_generation = 0; //!< of the filter; older results are dropped
    int m_searches = 0;
};

} // namespace Switchboard
