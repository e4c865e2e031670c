// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/traffic/diffview.h"

#include "ui/support/backgroundworker.h"
#include "ui/support/colors.h"
#include "ui/traffic/jsondiffmodel.h"
#include "ui/traffic/traffictext.h"
#include "ui/widgets/elidedlabel.h"

#include <QCheckBox>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr int Indent = 12;
constexpr int Padding = 8;

//! Cells with the ground of their change; names are indented as deep as they are nested.
class DiffDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const QVariant ground = index.data(Qt::BackgroundRole);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, currentColors().selected);
        else if (ground.isValid())
            painter->fillRect(option.rect, ground.value<QColor>());
        const bool sign = index.column() == JsonDiffModel::SignColumn;
        const int depth = index.column() == JsonDiffModel::KeyColumn
            ? std::clamp(index.data(JsonDiffModel::DepthRole).toInt() - 1, 0, 8)
            : 0;
        const int left = sign ? 0 : Padding + depth * Indent;
        const QRect content = option.rect.adjusted(left, 0, sign ? 0 : -Padding / 2, 0);
        QFont font = option.font;
        font.setBold(sign);
        painter->save();
        painter->setFont(font);
        painter->setPen(index.data(Qt::ForegroundRole).value<QColor>());
        const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
        painter->drawText(content, int(alignment) | Qt::TextSingleLine,
                          QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight,
                                                        content.width()));
        painter->restore();
    }
};

QString nameOf(const TrafficRecord &record)
{
    return u'#' + QString::number(record.session.value()) + u' ' + formatMoment(record.wallMs);
}

} // namespace

DiffView::DiffView(BackgroundWorker &worker, QWidget *parent)
    : QWidget(parent), m_worker(worker), m_model(new JsonDiffModel(this)),
      m_title(new ElidedLabel(Qt::ElideRight, QPalette::PlaceholderText, this)),
      m_changesOnly(new QCheckBox(this)), m_view(new QTableView(this)), m_note(new QLabel(this))
{
    m_title->setObjectName(QStringLiteral("messageDiffTitle"));
    m_changesOnly->setObjectName(QStringLiteral("messageDiffChangesOnly"));
    m_view->setObjectName(QStringLiteral("messageDiff"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new DiffDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setShowGrid(false);
    m_view->setWordWrap(false);
    m_view->setTabKeyNavigation(false);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setLayoutDirection(Qt::LeftToRight); // JSON reads from left to right everywhere
    m_view->verticalHeader()->hide();
    m_view->horizontalHeader()->setStretchLastSection(true);
    m_view->horizontalHeader()->setHighlightSections(false);
    m_note->setObjectName(QStringLiteral("messageDiffNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setAlignment(Qt::AlignCenter);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::PlaceholderText);

    auto *top = new QHBoxLayout;
    top->setContentsMargins(8, 4, 8, 4);
    top->addWidget(m_title, 1);
    top->addWidget(m_changesOnly);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_note, 1);
    setFocusProxy(m_view);
    connect(m_changesOnly, &QCheckBox::toggled, m_model, &JsonDiffModel::setChangesOnly);
    retranslate();
}

void DiffView::setMessages(const std::optional<TrafficRecord> &before,
                           const std::optional<TrafficRecord> &after)
{
    const auto messageOf = [](const std::optional<TrafficRecord> &record) {
        return record ? record->message : TrafficMessagePtr();
    };
    const bool same =
        messageOf(before) == messageOf(m_before) && messageOf(after) == messageOf(m_after);
    m_before = before;
    m_after = after;
    if (!same)
        compare();
    refresh();
}

void DiffView::compare()
{
    ++m_turn;
    m_compared = false;
    m_comparable = m_before && m_after && m_before->message->isJson && m_after->message->isJson;
    m_model->setRows({});
    if (!m_comparable)
        return;
    m_worker.run(
        [before = m_before->message, after = m_after->message] {
            const auto left = JsonOutline::parse(before->payload().toByteArray());
            const auto right = JsonOutline::parse(after->payload().toByteArray());
            return left && right ? jsonDiff(*left, *right) : QList<JsonDiffRow>();
        },
        [this, turn = m_turn](QList<JsonDiffRow> &rows) {
            if (turn != m_turn)
                return;
            m_comparable = !rows.isEmpty();
            m_compared = m_comparable;
            m_model->setRows(std::move(rows));
            refresh();
        });
}

void DiffView::refresh()
{
    QString note;
    if (!m_after)
        note = tr("Select a message, or two to compare them");
    else if (!m_before)
        note = tr("There is no earlier message of this type to compare with");
    else if (!m_comparable)
        note = tr("Only JSON can be compared");
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    m_view->setVisible(note.isEmpty());
    m_changesOnly->setVisible(note.isEmpty());
    m_title->setVisible(note.isEmpty());
    if (!note.isEmpty())
        return;
    QString title = nameOf(*m_before) + QStringLiteral(" → ") + nameOf(*m_after);
    if (m_compared)
        title = (m_model->changes() == 0 ? tr("No differences")
                                         : tr("%n difference(s)", nullptr, m_model->changes()))
            + QStringLiteral(" · ") + title;
    m_title->setText(title);
}

void DiffView::retranslate()
{
    m_changesOnly->setText(tr("Changes only"));
    m_view->setAccessibleName(tr("Differences"));
    m_model->retranslate();
    refresh();
    sizeColumns();
}

void DiffView::sizeColumns()
{
    const QFontMetrics metrics(m_view->font());
    const int sign = metrics.horizontalAdvance(QStringLiteral("~")) + 2 * Padding;
    const int width = std::max(m_view->viewport()->width() - sign, 120);
    m_view->horizontalHeader()->setMinimumSectionSize(sign); // the style's is as wide as a key
    m_view->setColumnWidth(JsonDiffModel::SignColumn, sign);
    m_view->setColumnWidth(JsonDiffModel::KeyColumn, width * 36 / 100);
    m_view->setColumnWidth(JsonDiffModel::BeforeColumn, width * 32 / 100);
    m_view->verticalHeader()->setDefaultSectionSize(metrics.height() + 8);
}

void DiffView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    sizeColumns();
}

void DiffView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        sizeColumns();
}

} // namespace Switchboard
