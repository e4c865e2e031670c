// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/trafficmodel.h"

#include "ui/support/backgroundworker.h"
#include "ui/support/formatting.h"
#include "ui/traffic/traffictext.h"

#include <QDateTime>

#include <algorithm>

namespace Switchboard {

TrafficModel::TrafficModel(QObject *parent)
    : QAbstractTableModel(parent), m_worker(new BackgroundWorker(this))
{ }

void TrafficModel::setLimits(int records, qint64 bytes)
{
    Q_ASSERT(m_records.empty() && records > 0);
    m_maxRecords = records;
    m_maxBytes = bytes;
}

void TrafficModel::append(const QList<TrafficRecord> &records)
{
    if (records.isEmpty())
        return;
    const Serial from = m_first + m_records.size();
    for (const TrafficRecord &added : records) {
        m_records.push_back(added);
        m_bytes += added.cost;
    }
    noteLatencies(records);
    discardOldest();
    if (m_filter.searchesText())
        searchNew(std::max(from, m_first));
    else
        show(acceptedHeads(std::max(from, m_first)));
}

//! An action that was answered shows after what time.
void TrafficModel::noteLatencies(const QList<TrafficRecord> &records)
{
    int firstRow = rowCount();
    int lastRow = -1;
    for (const TrafficRecord &response : records) {
        if (response.pair == 0)
            continue;
        const auto action =
            std::ranges::lower_bound(m_records, response.pair, {}, &TrafficRecord::number);
        if (action == m_records.end() || action->number != response.pair)
            continue;
        action->latencyUs = response.latencyUs;
        if (const int row = rowOf(response.pair); row >= 0) {
            firstRow = std::min(firstRow, row);
            lastRow = std::max(lastRow, row);
        }
    }
    if (lastRow >= 0)
        Q_EMIT dataChanged(index(firstRow, LatencyColumn), index(lastRow, LatencyColumn));
}

void TrafficModel::discardOldest()
{
    qint64 bytes = m_bytes;
    size_t count = 0;
    while (m_records.size() - count > size_t(m_maxRecords)
           || (bytes > m_maxBytes && m_records.size() - count > 1))
        bytes -= m_records[count++].cost;
    if (count == 0)
        return;

    const Serial first = m_first + count;
    const auto stays = std::ranges::lower_bound(m_shown, first);
    const auto rows = int(stays - m_shown.begin());
    if (rows > 0)
        beginRemoveRows({}, 0, rows - 1);
    m_shown.erase(m_shown.begin(), stays);
    m_shownBefore += quint64(rows);
    m_records.erase(m_records.begin(), m_records.begin() + qsizetype(count));
    m_first = first;
    m_bytes = bytes;
    m_discarded += count;
    if (rows > 0)
        endRemoveRows();
}

void TrafficModel::clear()
{
    ++m_generation;
    replaceShown({}); // first: whoever hears of it may still look at what is selected
    m_first += m_records.size();
    m_records.clear();
    m_bytes = 0;
    m_discarded = 0;
}

void TrafficModel::setFilter(const TrafficFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    ++m_generation;
    if (m_filter.searchesText()) {
        searchAll();
        return;
    }
    const std::vector<Serial> accepted = acceptedHeads(m_first);
    replaceShown({accepted.begin(), accepted.end()});
    Q_EMIT filterApplied();
}

std::vector<TrafficModel::Serial> TrafficModel::acceptedHeads(Serial from) const
{
    std::vector<Serial> accepted;
    const Serial end = m_first + m_records.size();
    accepted.reserve(size_t(end - from));
    for (Serial serial = from; serial < end; ++serial) {
        if (m_filter.acceptsHead(record(serial)))
            accepted.push_back(serial);
    }
    return accepted;
}

template <typename Done> void TrafficModel::search(const std::vector<Serial> &candidates, Done done)
{
    using Candidate = std::pair<Serial, TrafficMessagePtr>;
    std::vector<Candidate> messages;
    messages.reserve(candidates.size());
    for (const Serial serial : candidates)
        messages.emplace_back(serial, record(serial).message);
    ++m_searches;
    m_worker->run(
        [messages = std::move(messages), filter = m_filter] {
            std::vector<Serial> found;
            const TrafficMessage *last = nullptr; // one message may have many receivers in a row
            bool lastFound = false;
            for (const auto &[serial, message] : messages) {
                if (message.get() != last) {
                    last = message.get();
                    lastFound = filter.acceptsText(*message);
                }
                if (lastFound)
                    found.push_back(serial);
            }
            return found;
        },
        [this, generation = m_generation, done](std::vector<Serial> &found) {
            --m_searches;
            if (generation == m_generation)
                done(found);
        });
}

void TrafficModel::searchAll()
{
    search(acceptedHeads(m_first), [this](const std::vector<Serial> &found) {
        const auto stays = std::ranges::lower_bound(found, m_first);
        replaceShown({stays, found.end()});
        Q_EMIT filterApplied();
    });
}

void TrafficModel::searchNew(Serial from)
{
    search(acceptedHeads(from), [this](const std::vector<Serial> &found) {
        const auto stays = std::ranges::lower_bound(found, m_first);
        show({stays, found.end()});
    });
}

void TrafficModel::show(const std::vector<Serial> &serials)
{
    if (serials.empty())
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row + int(serials.size()) - 1);
    m_shown.insert(m_shown.end(), serials.begin(), serials.end());
    endInsertRows();
}

void TrafficModel::replaceShown(std::deque<Serial> serials)
{
    beginResetModel();
    m_shown = std::move(serials);
    m_shownBefore = 0;
    endResetModel();
}

void TrafficModel::setServiceNames(const QHash<QString, QString> &names)
{
    if (names == m_serviceNames)
        return;
    m_serviceNames = names;
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, ServiceColumn), index(rowCount() - 1, ServiceColumn));
}

QString TrafficModel::serviceName(const TrafficRecord &record) const
{
    return m_serviceNames.value(record.message->serviceId, record.message->serviceId);
}

void TrafficModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

const TrafficRecord &TrafficModel::recordAt(int row) const
{
    return record(m_shown.at(size_t(row)));
}

int TrafficModel::firstRowFrom(quint64 number) const
{
    const auto it = std::ranges::lower_bound(
        m_shown, number, {}, [this](Serial serial) { return record(serial).number; });
    return int(it - m_shown.begin());
}

int TrafficModel::rowOf(quint64 number) const
{
    const int row = firstRowFrom(number);
    return row < rowCount() && recordAt(row).number == number ? row : -1;
}

const TrafficRecord *TrafficModel::find(quint64 number) const
{
    const auto it = std::ranges::lower_bound(m_records, number, {}, &TrafficRecord::number);
    return it != m_records.end() && it->number == number ? &*it : nullptr;
}

const TrafficRecord *TrafficModel::pairOf(const TrafficRecord &record) const
{
    if (record.pair != 0)
        return find(record.pair);
    if (record.message->kind != TrafficKind::Action)
        return nullptr;
    auto it = std::ranges::upper_bound(m_records, record.number, {}, &TrafficRecord::number);
    it = std::find_if(it, m_records.end(),
                      [&record](const TrafficRecord &each) { return each.pair == record.number; });
    return it == m_records.end() ? nullptr : &*it;
}

const TrafficRecord *TrafficModel::previousLike(const TrafficRecord &record) const
{
    const TrafficRecord *elsewhere = nullptr;
    auto it = std::ranges::lower_bound(m_records, record.number, {}, &TrafficRecord::number);
    while (it != m_records.begin()) {
        --it;
        const TrafficMessage &message = *it->message;
        if (it->message == record.message || message.kind != record.message->kind
            || message.direction != record.message->direction
            || message.type != record.message->type)
            continue;
        if (it->session == record.session)
            return &*it;
        if (!elsewhere)
            elsewhere = &*it;
    }
    return elsewhere;
}

QList<TrafficRecord> TrafficModel::shownRecords() const
{
    QList<TrafficRecord> records;
    records.reserve(rowCount());
    for (const Serial serial : m_shown)
        records.append(record(serial));
    return records;
}

double TrafficModel::fill() const
{
    return std::min(
        1.0,
        std::max(double(m_records.size()) / m_maxRecords, double(m_bytes) / double(m_maxBytes)));
}

int TrafficModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int TrafficModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TrafficModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};

    const TrafficRecord &record = recordAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(record, index.column());
    case Qt::ToolTipRole:
        return toolTip(record, index.column());
    case Qt::AccessibleTextRole: {
        if (index.column() == TimeColumn)
            return rowSummary(record, serviceName(record));
        const QString text = cellText(record, index.column());
        return text.isEmpty() ? tr("none") : text; // screen readers skip empty cells
    }
    case Qt::TextAlignmentRole: {
        const bool figure = index.column() == ConnectionColumn || index.column() == SizeColumn
            || index.column() == LatencyColumn;
        return QVariant::fromValue(Qt::Alignment(figure ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    }
    case StripeRole:
        return (m_shownBefore + quint64(index.row())) % 2 == 1;
    default:
        return {};
    }
}

QVariant TrafficModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool figure =
            section == ConnectionColumn || section == SizeColumn || section == LatencyColumn;
        return QVariant::fromValue(Qt::Alignment(figure ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};

    switch (section) {
    case TimeColumn:
        return tr("Time");
    case DirectionColumn:
        return tr("Dir", "short for direction, a column title");
    case ConnectionColumn:
        return tr("Conn", "short for connection, a column title");
    case ServiceColumn:
        return tr("Service");
    case KindColumn:
        return tr("Kind");
    case TypeColumn:
        return tr("Type");
    case SizeColumn:
        return tr("Size");
    case LatencyColumn:
        return tr("Latency");
    case SummaryColumn:
        return tr("Summary");
    default:
        return {};
    }
}

QString TrafficModel::cellText(const TrafficRecord &record, int column) const
{
    const TrafficMessage &message = *record.message;
    switch (column) {
    case TimeColumn:
        return formatMoment(record.wallMs);
    case DirectionColumn:
        return directionText(message.direction);
    case ConnectionColumn:
        return u'#' + QString::number(record.session.value());
    case ServiceColumn:
        return serviceName(record);
    case KindColumn:
        return kindText(message.kind);
    case TypeColumn:
        return typeText(message);
    case SizeColumn:
        return message.kind == TrafficKind::System ? QString() : formatBytes(quint64(message.size));
    case LatencyColumn:
        return formatLatency(record.latencyUs);
    case SummaryColumn:
        return message.summary;
    default:
        return {};
    }
}

QString TrafficModel::toolTip(const TrafficRecord &record, int column) const
{
    if (column == TimeColumn)
        return QDateTime::fromMSecsSinceEpoch(record.wallMs)
            .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss.zzz"));
    if (column == KindColumn && record.message->simulated
        && record.message->kind == TrafficKind::Event)
        return tr("From the simulator");
    return cellText(record, column).toHtmlEscaped(); // a tool tip would take tags from outside
}

} // namespace Switchboard
