// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/help/helpcontents.h"

#include "ui/help/helplistdelegate.h"
#include "ui/help/helplistmodel.h"
#include "ui/support/icons.h"
#include "ui/widgets/hairline.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int MinimumWidth = 180;

} // namespace

HelpContents::HelpContents(QWidget *parent)
    : QWidget(parent), m_model(new HelpListModel(this)), m_search(new QLineEdit(this)),
      m_list(new QListView(this)), m_nothing(new QLabel(this))
{
    setObjectName(QStringLiteral("helpContents"));
    setMinimumWidth(MinimumWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    buildSearch();
    buildList();
    retranslate();
}

void HelpContents::buildSearch()
{
    m_search->setObjectName(QStringLiteral("helpSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        refresh();
        Q_EMIT queryChanged(query());
    });
    auto *row = new QWidget(this);
    row->setFixedHeight(BarHeight);
    auto *rowLayout = new QHBoxLayout(row);
    rowLayout->setContentsMargins(12, 0, 12, 0);
    rowLayout->addWidget(m_search);
    layout()->addWidget(row);
    layout()->addWidget(new Hairline(Qt::Horizontal, this));
}

void HelpContents::buildList()
{
    m_list->setObjectName(QStringLiteral("helpList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new HelpListDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMouseTracking(true);
    m_list->installEventFilter(this);
    m_nothing->setObjectName(QStringLiteral("helpNothing"));
    m_nothing->setTextFormat(Qt::PlainText);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(14, 14, 14, 14);
    layout()->addWidget(m_nothing);
    layout()->addWidget(m_list);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { openRow(current.row()); });
    // A click on the row that is current already, after the reader went on by a link.
    connect(m_list, &QListView::clicked, this,
            [this](const QModelIndex &index) { openRow(index.row()); });
}

void HelpContents::setLibrary(const HelpLibrary &library)
{
    m_library = &library;
    refresh();
}

void HelpContents::setCurrentPage(const QString &page)
{
    m_currentPage = page;
    markCurrentPage();
}

QString HelpContents::query() const
{
    return m_search->text().trimmed();
}

void HelpContents::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void HelpContents::clearSearch()
{
    m_search->clear();
}

void HelpContents::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool HelpContents::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_search && key == Qt::Key_Down) {
        m_list->setFocus();
        openFirst();
        return true;
    }
    if (watched == m_search && isEnter) {
        openFirst();
        return true;
    }
    if (watched == m_list && isEnter) {
        Q_EMIT readRequested();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void HelpContents::retranslate()
{
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->actions().constFirst()->setText(m_search->accessibleName()); // the icon is a button
    if (auto *clear = m_search->findChild<QAction *>(QStringLiteral("_q_qlineeditclearaction")))
        clear->setText(tr("Clear the search")); // Qt leaves its button without a name
    refresh();
}

void HelpContents::refresh()
{
    if (!m_library)
        return;
    const QString wanted = query();
    const QScopedValueRollback quiet(m_changing, true); // a list that changes opens nothing
    if (wanted.isEmpty())
        m_model->showContents(*m_library);
    else
        m_model->showHits(searchHelp(*m_library, wanted));
    m_list->setAccessibleName(wanted.isEmpty() ? tr("Contents") : tr("Pages found"));
    const bool nothing = m_model->rowCount() == 0;
    m_nothing->setText(tr("Nothing in the help matches “%1”.").arg(wanted));
    m_nothing->setVisible(nothing);
    m_list->setVisible(!nothing);
    markCurrentPage();
}

void HelpContents::markCurrentPage()
{
    const int row = m_model->rowOfPage(m_currentPage);
    if (row < 0 || m_list->currentIndex().row() == row)
        return;
    const QScopedValueRollback quiet(m_changing, true);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void HelpContents::openFirst()
{
    if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
}

void HelpContents::openRow(int row)
{
    if (m_changing || row < 0 || m_model->entryAt(row).kind == HelpListModel::Kind::Group)
        return;
    Q_EMIT placeRequested(m_model->entryAt(row).hit.place);
}

} // namespace Switchboard
