// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/palette/commandpalette.h"

#include "ui/help/helptopic.h"
#include "ui/palette/palettedelegate.h"
#include "ui/palette/palettemodel.h"
#include "ui/support/colors.h"
#include "ui/support/icons.h"
#include "ui/support/stylepainting.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QGraphicsDropShadowEffect>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace Switchboard {
namespace {

constexpr int MaximumWidth = 680;
constexpr int MaximumHeight = 500;
constexpr int Top = 56;
constexpr double Radius = 10;
constexpr int PageRows = 8;

} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window), m_model(new PaletteModel(this)), m_input(new QLineEdit(this)),
      m_list(new QListView(this)), m_none(new QLabel(this)), m_hint(new QLabel(this))
{
    setObjectName(QStringLiteral("palette"));
    setHelpTopic(this, QStringLiteral("shortcuts#palette"));
    hide();
    auto *shadow = new QGraphicsDropShadowEffect(this);
    shadow->setBlurRadius(36);
    shadow->setOffset(0, 8);
    shadow->setColor(QColor(0, 0, 0, 110));
    setGraphicsEffect(shadow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 12, 0, 8);
    layout->setSpacing(8);
    buildInput();
    buildList();
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    m_hint->setContentsMargins(20, 0, 20, 2);
    layout->addWidget(m_hint);
    window->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget *, QWidget *now) {
        if (isVisible() && now && now != this && !isAncestorOf(now))
            close(); // a click beside it
    });
    retranslate();
}

void CommandPalette::open(const QList<PaletteItem> &items, const QStringList &recent)
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    m_input->clear();
    m_model->setQuery({});
    m_model->setItems(items, recent);
    arrange();
    show();
    raise();
    m_input->setFocus(Qt::PopupFocusReason);
    search();
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    m_model->setItems({}, {});
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = currentColors();
    paintRounded(&painter, rect(), colors.base, colors.control, Radius);
}

void CommandPalette::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        arrange();
    if (watched == m_input && event->type() == QEvent::KeyPress)
        return handleKey(*static_cast<QKeyEvent *>(event));
    return QWidget::eventFilter(watched, event);
}

void CommandPalette::buildInput()
{
    m_input->setObjectName(QStringLiteral("paletteInput"));
    m_input->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_input->installEventFilter(this);
    QFont larger = font();
    larger.setPointSizeF(larger.pointSizeF() * 1.1);
    m_input->setFont(larger);
    auto *line = new QHBoxLayout;
    line->setContentsMargins(12, 0, 12, 0);
    line->addWidget(m_input);
    static_cast<QVBoxLayout *>(layout())->addLayout(line);
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::search);
}

void CommandPalette::buildList()
{
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, its keys move the mark
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setMouseTracking(true);
    m_none->setObjectName(QStringLiteral("paletteNone"));
    m_none->setAlignment(Qt::AlignCenter);
    m_none->setTextFormat(Qt::PlainText);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setContentsMargins(20, 24, 20, 24);
    layout()->addWidget(m_list);
    layout()->addWidget(m_none);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CommandPalette::announce);
}

bool CommandPalette::handleKey(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Escape:
        close();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::ControlModifier)
            copyCurrent();
        else
            runCurrent();
        return true;
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        move(-PageRows);
        return true;
    case Qt::Key_PageDown:
        move(PageRows);
        return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        move(event.key() == Qt::Key_Tab ? 1 : -1);
        return true; // the focus stays in the field until the palette closes
    default:
        return false;
    }
}

void CommandPalette::move(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int current = std::max(0, m_list->currentIndex().row());
    int next = current + rows;
    if (std::abs(rows) == 1)
        next = (next + count) % count;
    m_list->setCurrentIndex(m_model->index(std::clamp(next, 0, count - 1)));
}

void CommandPalette::runCurrent()
{
    const QModelIndex current = m_list->currentIndex();
    if (!current.isValid())
        return;
    const PaletteItem item = m_model->itemAt(current.row());
    if (!item.obstacle.isEmpty())
        return; // the row says why
    close();
    Q_EMIT used(item.id);
    item.run();
}

void CommandPalette::copyCurrent()
{
    const QString line = m_list->currentIndex().data(PaletteModel::CommandLineRole).toString();
    if (line.isEmpty())
        return;
    QApplication::clipboard()->setText(line);
    close();
    Q_EMIT commandLineCopied(line);
}

void CommandPalette::search()
{
    m_model->setQuery(m_input->text());
    const bool any = m_model->rowCount() > 0;
    m_list->setVisible(any);
    m_none->setVisible(!any);
    m_none->setText(tr("Nothing is called “%1”").arg(m_input->text().simplified()));
    if (any)
        m_list->setCurrentIndex(m_model->index(0));
    m_list->scrollToTop();
    arrange();
}

//! The focus is in the field, so a screen reader is told what the mark is on.
void CommandPalette::announce()
{
    const QModelIndex current = m_list->currentIndex();
    m_input->setAccessibleDescription(current.data(Qt::AccessibleTextRole).toString());
    const bool hasLine = !current.data(PaletteModel::CommandLineRole).toString().isEmpty();
    m_hint->setText(hasLine ? tr("Enter runs · Ctrl+Enter copies the command line · Esc closes")
                            : tr("Enter runs · Esc closes"));
}

void CommandPalette::arrange()
{
    const QRect window = parentWidget()->rect();
    const int width = std::min(MaximumWidth, window.width() - 48);
    const int row = m_list->sizeHintForRow(0);
    const int rows = m_model->rowCount();
    m_list->setFixedHeight(std::clamp(rows * std::max(row, 1), 0,
                                      std::min(MaximumHeight, window.height() - Top - 24) - 110));
    setFixedWidth(width);
    adjustSize();
    QWidget::move((window.width() - width) / 2, Top);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    m_input->setPlaceholderText(tr("Commands, services, #connections, settings"));
    m_input->setAccessibleName(tr("Find a command"));
    m_input->actions().constFirst()->setText(tr("Find a command"));
    m_list->setAccessibleName(tr("Commands found"));
    announce();
}

} // namespace Switchboard
