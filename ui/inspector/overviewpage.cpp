// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/inspector/overviewpage.h"

#include "ui/inspector/queuebar.h"
#include "ui/inspector/ratechart.h"
#include "ui/support/closetext.h"
#include "ui/support/formatting.h"
#include "ui/widgets/linkbutton.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <array>

namespace Switchboard {
namespace {

using Span = FieldGrid::Span;

struct FieldTraits {
    ConnectionColumn column;
    Span span;
};

constexpr std::array<FieldTraits, 20> Fields{{
    {ConnectionColumn::Peer, Span::Long},        {ConnectionColumn::Client, Span::Long},
    {ConnectionColumn::Service, Span::Short},    {ConnectionColumn::Role, Span::Short},
    {ConnectionColumn::SelfId, Span::Short},     {ConnectionColumn::Age, Span::Short},
    {ConnectionColumn::Since, Span::Long},       {ConnectionColumn::LastEvent, Span::Long},
    {ConnectionColumn::RoundTrip, Span::Short},  {ConnectionColumn::InFlight, Span::Short},
    {ConnectionColumn::MessagesIn, Span::Short}, {ConnectionColumn::MessagesOut, Span::Short},
    {ConnectionColumn::BytesIn, Span::Short},    {ConnectionColumn::BytesOut, Span::Short},
    {ConnectionColumn::Errors, Span::Short},     {ConnectionColumn::Dropped, Span::Short},
    {ConnectionColumn::Heartbeat, Span::Short},  {ConnectionColumn::Format, Span::Short},
    {ConnectionColumn::Tls, Span::Short},        {ConnectionColumn::Tags, Span::Long},
}};

QLabel *plainLabel(const char *objectName, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

OverviewPage::OverviewPage(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("inspectorOverview"));
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    build();
    addFields();
}

void OverviewPage::build()
{
    auto *content = new QWidget(this);
    content->setBackgroundRole(QPalette::Base);
    content->setAutoFillBackground(true);
    m_chart = new RateChart(content);
    m_rates = plainLabel("inspectorRates", content);
    m_queue = new QueueBar(content);
    m_queueText = plainLabel("inspectorQueue", content);
    m_fields = new FieldGrid(content);

    m_noteRow = new QWidget(content);
    m_noteName = plainLabel("inspectorNoteName", m_noteRow);
    m_noteName->setForegroundRole(QPalette::PlaceholderText);
    m_note = plainLabel("inspectorNote", m_noteRow);
    m_note->setWordWrap(true);
    m_note->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_editNote = new LinkButton(QString(), m_noteRow);
    m_editNote->setObjectName(QStringLiteral("inspectorEditNote"));
    auto *noteLayout = new QHBoxLayout(m_noteRow);
    noteLayout->setContentsMargins({});
    noteLayout->addWidget(m_noteName);
    noteLayout->addWidget(m_note, 1);
    noteLayout->addWidget(m_editNote, 0, Qt::AlignTop);
    connect(m_editNote, &LinkButton::clicked, this, &OverviewPage::noteRequested);

    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 4, 12, 8);
    layout->setSpacing(6);
    auto *rates = new QHBoxLayout;
    rates->setSpacing(12);
    rates->addWidget(m_chart, 1);
    rates->addWidget(m_rates, 0, Qt::AlignBottom);
    layout->addLayout(rates);
    auto *queue = new QHBoxLayout;
    queue->setSpacing(12);
    queue->addWidget(m_queueText);
    queue->addWidget(m_queue, 1);
    layout->addLayout(queue);
    layout->addWidget(m_noteRow);
    layout->addWidget(m_fields);
    layout->addStretch();
    setWidget(content);
}

void OverviewPage::addFields()
{
    m_closed = m_fields->add(Span::Long, QStringLiteral("inspector_closed"));
    for (const FieldTraits &traits : Fields)
        m_columns.append({traits.column,
                          m_fields->add(traits.span,
                                        QStringLiteral("inspector_")
                                            + QLatin1String(traitsOf(traits.column).id))});
    m_userAgent = m_fields->add(Span::Long, QStringLiteral("inspector_userAgent"));
}

void OverviewPage::showConnection(const ConnectionRow &row, qint64 nowMs)
{
    ConnectionSummary summary;
    summary.add(row);
    showFigures(summary);
    setNote(row.note, true);
    m_fields->setValue(m_closed, row.close ? closeText(*row.close) : QString());
    for (const ColumnField &field : std::as_const(m_columns))
        m_fields->setValue(field.field, row.text(field.column, nowMs));
    m_fields->setValue(m_userAgent,
                       row.info.userAgent == row.client() ? QString() : row.info.userAgent);
}

void OverviewPage::showSums(const ConnectionSummary &summary)
{
    showFigures(summary);
    setNote({}, false);
    m_fields->setValue(m_closed, {});
    m_fields->setValue(m_userAgent, {});
    const auto sum = [&summary](ConnectionColumn column) {
        switch (column) {
        case ConnectionColumn::InFlight:
            return formatCount(quint64(summary.actionsInFlight));
        case ConnectionColumn::MessagesIn:
            return formatCount(summary.messagesIn);
        case ConnectionColumn::MessagesOut:
            return formatCount(summary.messagesOut);
        case ConnectionColumn::BytesIn:
            return formatBytes(summary.bytesIn);
        case ConnectionColumn::BytesOut:
            return formatBytes(summary.bytesOut);
        case ConnectionColumn::Errors:
            return formatCount(summary.errors);
        case ConnectionColumn::Dropped:
            return formatCount(summary.dropped);
        default:
            return QString();
        }
    };
    for (const ColumnField &field : std::as_const(m_columns))
        m_fields->setValue(field.field, sum(field.column));
}

void OverviewPage::retranslate()
{
    for (const ColumnField &field : std::as_const(m_columns))
        m_fields->setName(field.field, nameOf(field.column));
    m_fields->setName(m_closed, tr("Closed", "how the connection ended"));
    m_fields->setName(m_userAgent, QStringLiteral("User-Agent"));
    m_noteName->setText(nameOf(ConnectionColumn::Note));
    setAccessibleName(tr("Overview"));
}

void OverviewPage::showFigures(const ConnectionSummary &summary)
{
    m_rates->setText(tr("In %1/s\nOut %2/s\n%3 / min")
                         .arg(formatRate(summary.inPerSecond), formatRate(summary.outPerSecond),
                              formatCount(summary.lastMinute)));
    m_chart->setSamples(summary.samples);
    m_chart->setAccessibleName(tr("last minute %n message(s)", nullptr, int(summary.lastMinute)));
    const qint64 capacity = std::max<qint64>(summary.queueCapacityBytes, 1);
    QString queue = tr("Queue %1 · %2 of %3")
                        .arg(formatCount(quint64(summary.queuedMessages)),
                             formatBytes(quint64(summary.queuedBytes)),
                             formatBytes(quint64(summary.queueCapacityBytes)));
    if (summary.queuedMessages > 0)
        queue +=
            QStringLiteral(" · ") + tr("oldest %1").arg(formatDuration(summary.oldestQueuedMs));
    m_queueText->setText(queue);
    m_queue->setShare(double(summary.queuedBytes) / double(capacity));
}

void OverviewPage::setNote(const QString &note, bool editable)
{
    m_noteRow->setVisible(editable);
    m_note->setText(note);
    m_editNote->setText(note.isEmpty() ? tr("Add a note") : tr("Edit", "note"));
    m_editNote->updateGeometry();
    m_editNote->setAccessibleName(note.isEmpty() ? tr("Add a note") : tr("Edit the note"));
}

} // namespace Switchboard
