// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/pages/eventspage.h"

#include "core/support/privatefile.h"
#include "ui/delegates/journaldelegate.h"
#include "ui/help/helptopic.h"
#include "ui/models/journalfiltermodel.h"
#include "ui/models/journalmodel.h"
#include "ui/support/corewords.h"
#include "ui/support/density.h"
#include "ui/support/direction.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/support/journalexport.h"
#include "ui/support/journaltext.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/newrowsbutton.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace Switchboard {

namespace {

constexpr std::chrono::milliseconds SearchDelay{150};
constexpr int CellPadding = 20;
constexpr int ShapeWidth = 17; //!< of a level, with its gap
constexpr int ServiceCharacters = 14;

} // namespace

EventsPage::EventsPage(QWidget *parent)
    : QWidget(parent), m_model(new JournalModel(this)), m_filter(new JournalFilterModel(this)),
      m_bar(new QWidget(this)), m_level(new QComboBox(m_bar)), m_search(new QLineEdit(m_bar)),
      m_count(new QLabel(m_bar)), m_export(new QToolButton(m_bar)), m_table(new QTableView(this)),
      m_empty(new QWidget(m_table)), m_emptyText(new QLabel(m_empty)),
      m_clear(new LinkButton(QString(), m_empty))
{
    setObjectName(QStringLiteral("eventsPage"));
    setHelpTopic(this, QStringLiteral("events"));
    m_filter->setSourceModel(m_model);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_table, 1);
    buildBar();
    buildTable();
    buildActions();
    buildEmptyState();
    retranslate();
}

void EventsPage::buildBar()
{
    m_level->setObjectName(QStringLiteral("eventsLevel"));
    for (const JournalLevel level :
         {JournalLevel::Info, JournalLevel::Warning, JournalLevel::Error})
        m_level->addItem(QString(), int(level));
    m_search->setObjectName(QStringLiteral("eventsSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setMaximumWidth(320);
    m_search->installEventFilter(this);
    m_count->setObjectName(QStringLiteral("eventsCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setTextFormat(Qt::PlainText);

    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(directedMargins(8, 6, 12, 6));
    layout->setSpacing(8);
    layout->addWidget(m_level);
    layout->addWidget(m_search, 1);
    layout->addStretch();
    layout->addWidget(m_count);
    layout->addWidget(m_export);
    m_export->setObjectName(QStringLiteral("eventsExport"));
    m_export->setIcon(themedIcon(QStringLiteral("download")));
    m_export->setAutoRaise(true);
    m_export->setFocusPolicy(Qt::TabFocus);
    connect(m_export, &QToolButton::clicked, this, &EventsPage::exportEvents);

    m_searchDelay.setSingleShot(true);
    m_searchDelay.setInterval(SearchDelay);
    connect(&m_searchDelay, &QTimer::timeout, this, &EventsPage::applySearch);
    connect(m_search, &QLineEdit::textChanged, &m_searchDelay, qOverload<>(&QTimer::start));
    connect(m_level, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setMinimumLevel(JournalLevel(m_level->currentData().toInt()));
        refreshState();
    });
}

void EventsPage::buildTable()
{
    m_table->setObjectName(QStringLiteral("eventsTable"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new JournalDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(true);
    header->setHighlightSections(false);
    header->setSectionsMovable(false);
    m_newRows = new NewRowsButton(m_table);
    m_table->viewport()->installEventFilter(this);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &EventsPage::refreshState);
}

void EventsPage::buildActions()
{
    addAction(QKeySequence::Copy, "copyCell", &EventsPage::copyCell);
    addAction(QKeySequence(QStringLiteral("Ctrl+Shift+C")), "copyRows", &EventsPage::copyRows);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *find = new QAction(this);
    find->setObjectName(QStringLiteral("find"));
    find->setShortcut(QKeySequence::Find);
    find->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QAction::triggered, this, &EventsPage::focusSearch);
    QWidget::addAction(find);
}

void EventsPage::addAction(const QKeySequence &keys, const char *name, void (EventsPage::*slot)())
{
    auto *action = new QAction(m_table);
    action->setObjectName(QLatin1String(name));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    m_table->addAction(action);
}

void EventsPage::buildEmptyState()
{
    m_empty->setObjectName(QStringLiteral("eventsEmpty"));
    m_emptyText->setObjectName(QStringLiteral("eventsEmptyText"));
    m_emptyText->setTextFormat(Qt::PlainText);
    m_emptyText->setAlignment(Qt::AlignCenter);
    m_emptyText->setForegroundRole(QPalette::PlaceholderText);
    m_clear->setObjectName(QStringLiteral("eventsClearFilter"));
    auto *layout = new QVBoxLayout(m_empty);
    layout->addStretch();
    layout->addWidget(m_emptyText);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    layout->addStretch();
    connect(m_clear, &LinkButton::clicked, this, &EventsPage::clearFilters);
}

void EventsPage::append(const QList<JournalEntry> &entries)
{
    m_model->append(entries);
}

void EventsPage::setServiceNames(const QHash<QString, QString> &names)
{
    m_model->setServiceNames(names);
}

void EventsPage::setCapacity(int rows)
{
    m_model->setCapacity(rows);
    refreshState();
}

void EventsPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_model->retranslate();
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        sizeColumns();
    }
}

bool EventsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->geometry());
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !m_search->text().isEmpty()) {
        m_search->clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void EventsPage::retranslate()
{
    m_level->setItemText(0, tr("All levels"));
    m_level->setItemText(1, tr("Warnings and errors"));
    m_level->setItemText(2, tr("Errors only"));
    m_level->setAccessibleName(tr("Levels shown"));
    m_search->setPlaceholderText(tr("Search events  %1")
                                     .arg(findChild<QAction *>(QStringLiteral("find"))
                                              ->shortcut()
                                              .toString(QKeySequence::NativeText)));
    m_search->setAccessibleName(tr("Search events"));
    m_search->actions().constFirst()->setText(m_search->accessibleName()); // the icon is a button
    m_table->setAccessibleName(tr("Events"));
    m_export->setToolTip(tr("Export the events that are shown"));
    m_export->setAccessibleName(tr("Export events"));
    m_clear->setText(tr("Clear filter"));
    m_clear->updateGeometry();
    for (QAction *action : m_table->actions())
        action->setText(action->objectName() == QLatin1String("copyCell") ? tr("Copy cell")
                                                                          : tr("Copy rows"));
    sizeColumns();
    refreshState();
}

void EventsPage::sizeColumns()
{
    const QFontMetrics metrics(m_table->font());
    const auto width = [&metrics](const QString &text) {
        return metrics.horizontalAdvance(text) + CellPadding;
    };
    int level = width(
        m_model->headerData(JournalModel::LevelColumn, Qt::Horizontal, Qt::DisplayRole).toString());
    for (const JournalLevel each : {JournalLevel::Info, JournalLevel::Warning, JournalLevel::Error})
        level = std::max(level, width(JournalText::level(each)) + ShapeWidth);
    m_table->setColumnWidth(JournalModel::TimeColumn, width(QStringLiteral("00:00:00.000")));
    m_table->setColumnWidth(JournalModel::LevelColumn, level);
    m_table->setColumnWidth(JournalModel::ServiceColumn,
                            metrics.averageCharWidth() * ServiceCharacters + CellPadding);
    m_table->setColumnWidth(JournalModel::ConnectionColumn, width(QStringLiteral("#00000")));
    applyRowHeight(m_table);
}

void EventsPage::applySearch()
{
    m_filter->setSearch(m_search->text());
    refreshState();
}

void EventsPage::clearFilters()
{
    m_search->clear();
    m_level->setCurrentIndex(0);
    m_searchDelay.stop();
    applySearch();
    m_search->setFocus();
}

void EventsPage::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void EventsPage::copyCell()
{
    const QModelIndex current = m_table->currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(current.data().toString());
}

void EventsPage::copyRows()
{
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.isEmpty())
        return;
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int column = 0; column < m_filter->columnCount(); ++column)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(QLatin1Char('\t')));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')) % QLatin1Char('\n'));
}

void EventsPage::exportEvents()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, tr("Export events"), folder);
    dialog->setObjectName(QStringLiteral("exportEventsDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Table for spreadsheets (*.csv)"), tr("JSON lines (*.ndjson)")});
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("switchboard-events.csv"));
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("ndjson")) ? QStringLiteral("ndjson")
                                                                          : QStringLiteral("csv"));
    });
    connect(dialog, &QFileDialog::fileSelected, this, &EventsPage::writeFile);
    dialog->open();
}

void EventsPage::writeFile(const QString &path)
{
    const QList<JournalEntry> entries = shownEntries();
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool asTable = suffix.isEmpty() || suffix == QLatin1String("csv");
    const Result<void> written = writePrivateFile(
        path, asTable ? journalCsv(entries, m_model->serviceNames()) : journalNdjson(entries));
    const QString shown = QDir::toNativeSeparators(path);
    Q_EMIT noted(written ? tr("Exported %n event(s) to %1", nullptr, int(entries.size())).arg(shown)
                         : tr("Could not save %1: %2").arg(shown, inOurWords(written.error())));
}

QList<JournalEntry> EventsPage::shownEntries() const
{
    QList<JournalEntry> entries;
    entries.reserve(m_filter->rowCount());
    for (int row = 0; row < m_filter->rowCount(); ++row)
        entries.append(m_model->entryAt(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    return entries;
}

void EventsPage::followKeys(const QAction &copyCell, const QAction &copyRows, const QAction &find,
                            QAction *exportAction)
{
    const auto follow = [this](const char *name, const QAction &command) {
        auto *own = findChild<QAction *>(QLatin1String(name));
        const auto adopt = [own, &command] { own->setShortcut(command.shortcut()); };
        adopt();
        connect(&command, &QAction::changed, own, adopt);
    };
    follow("copyCell", copyCell);
    follow("copyRows", copyRows);
    follow("find", find);
    QWidget::addAction(exportAction); // its keys work while the focus is in here
    connect(exportAction, &QAction::triggered, this, &EventsPage::exportEvents);
    connect(&find, &QAction::changed, this, &EventsPage::retranslate);
}

void EventsPage::refreshState()
{
    const int shown = m_filter->rowCount();
    const int all = m_model->rowCount();
    const QString total = formatCount(quint64(all));
    QString count =
        m_filter->isFiltering() ? tr("%1 of %2").arg(formatCount(quint64(shown)), total) : total;
    if (m_model->discarded() > 0)
        count += QStringLiteral(" · ")
            % tr("%1 older ones are in the log file").arg(formatCount(m_model->discarded()));
    m_count->setText(count);
    m_count->setAccessibleName(tr("Events shown: %1").arg(count));

    m_empty->setVisible(shown == 0);
    m_clear->setVisible(all > 0);
    if (all == 0)
        m_emptyText->setText(tr("Nothing has happened yet"));
    else if (m_search->text().isEmpty())
        m_emptyText->setText(tr("0 of %1 events have this level").arg(total));
    else
        m_emptyText->setText(tr("0 of %1 events match “%2”").arg(total, m_search->text()));
}

} // namespace Switchboard
