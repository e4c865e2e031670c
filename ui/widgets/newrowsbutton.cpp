// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/widgets/newrowsbutton.h"

#include "ui/support/colors.h"
#include "ui/support/formatting.h"

#include <QAbstractItemModel>
#include <QAbstractItemView>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QWheelEvent>

namespace Switchboard {

namespace {

constexpr int Padding = 12;
constexpr int ArrowWidth = 8;
constexpr int ArrowGap = 8;
constexpr int Margin = 12;
constexpr int Tolerance = 2; //!< pixels from the end that still count as the end

} // namespace

NewRowsButton::NewRowsButton(QAbstractItemView *view) : QAbstractButton(view), m_view(view)
{
    setObjectName(QStringLiteral("newRows"));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    const QScrollBar *bar = view->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &NewRowsButton::scrolled);
    connect(bar, &QScrollBar::rangeChanged, this, &NewRowsButton::rangeChanged);
    connect(this, &NewRowsButton::clicked, this, [this] {
        follow();
        m_view->setFocus();
    });
    // The view connected to its model first, so it knows of every change when we look.
    const QAbstractItemModel *model = view->model();
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            &NewRowsButton::rememberAnchor);
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &NewRowsButton::rememberAnchor);
    connect(
        model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) { rowsInserted(last, last - first + 1); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, &NewRowsButton::restoreAnchor);
    connect(model, &QAbstractItemModel::modelReset, this, &NewRowsButton::follow);
    moveBesideView();
    refresh();
}

//! Inside the view screen readers would not find it: a table tells them of cells only.
void NewRowsButton::moveBesideView()
{
    QWidget *parent = m_view->parentWidget();
    if (!parent || parent == parentWidget())
        return;
    setParent(parent);
    connect(m_view, &QObject::destroyed, this, &QObject::deleteLater, Qt::UniqueConnection);
    refresh();
}

void NewRowsButton::follow()
{
    m_newRows = 0;
    setFollowing(true);
    m_view->scrollToBottom();
    refresh();
}

void NewRowsButton::hold()
{
    const QScrollBar *bar = m_view->verticalScrollBar();
    if (bar->maximum() == bar->minimum())
        return; // everything is in view, the newest too
    setFollowing(false);
    refresh();
}

void NewRowsButton::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    Q_EMIT followingChanged();
}

void NewRowsButton::rememberAnchor()
{
    if (m_following)
        return;
    const QModelIndex top = m_view->indexAt({1, 1});
    m_anchor = top;
    m_anchorTop = m_view->visualRect(top).top();
}

void NewRowsButton::restoreAnchor()
{
    if (m_following || !m_anchor.isValid())
        return;
    const QScopedValueRollback restoring(m_restoring, true);
    QScrollBar *bar = m_view->verticalScrollBar();
    const int moved = m_view->visualRect(m_anchor).top() - m_anchorTop;
    bar->setValue(bar->value() + moved);
}

void NewRowsButton::rowsInserted(int last, int count)
{
    if (m_following) {
        // Scrolling lays all rows out; a view that nobody sees does so when it is shown.
        if (m_view->isVisible())
            m_view->scrollToBottom();
        return;
    }
    if (last == m_view->model()->rowCount() - 1)
        m_newRows += count;
    restoreAnchor();
    refresh();
}

void NewRowsButton::scrolled()
{
    if (m_restoring)
        return;
    const QScrollBar *bar = m_view->verticalScrollBar();
    setFollowing(bar->value() >= bar->maximum() - Tolerance);
    if (m_following)
        m_newRows = 0;
    refresh();
}

void NewRowsButton::rangeChanged()
{
    QScrollBar *bar = m_view->verticalScrollBar();
    if (m_following)
        bar->setValue(bar->maximum());
    else if (bar->maximum() == bar->minimum())
        scrolled(); // everything fits now
}

bool NewRowsButton::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ParentChange:
        moveBesideView();
        break;
    case QEvent::Resize:
    case QEvent::Move:
        place();
        break;
    case QEvent::Show:
        if (watched == m_view && m_following)
            m_view->scrollToBottom();
        refresh();
        break;
    case QEvent::ShowToParent:
    case QEvent::Hide:
    case QEvent::HideToParent:
        refresh();
        break;
    default:
        break;
    }
    return QAbstractButton::eventFilter(watched, event);
}

void NewRowsButton::wheelEvent(QWheelEvent *event)
{
    QCoreApplication::sendEvent(m_view->viewport(), event); // as if it were not in the way
}

void NewRowsButton::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void NewRowsButton::refresh()
{
    const QString count = formatCount(quint64(m_newRows));
    setText(m_newRows > 0 ? tr("%1 new", "rows below").arg(count) : tr("To the end"));
    setAccessibleName(m_newRows > 0 ? tr("%1 new, go to the end").arg(count) : text());
    setVisible(!m_following && !m_view->isHidden());
    place();
}

void NewRowsButton::place()
{
    const QWidget *viewport = m_view->viewport();
    const QRect area(viewport->mapTo(parentWidget(), QPoint()), viewport->size());
    const QSize size = sizeHint();
    setGeometry(area.center().x() - size.width() / 2, area.bottom() - Margin - size.height(),
                size.width(), size.height());
    raise();
}

QSize NewRowsButton::sizeHint() const
{
    const int text = fontMetrics().horizontalAdvance(this->text());
    return {text + ArrowGap + ArrowWidth + 2 * Padding, fontMetrics().height() + 10};
}

void NewRowsButton::paintEvent(QPaintEvent *)
{
    const Colors &colors = currentColors();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF pill = QRectF(rect()).adjusted(1, 1, -1, -1);
    painter.setPen(hasFocus() ? QPen(colors.text, 2) : QPen(colors.base, 1));
    painter.setBrush(isDown() ? mixed(colors.link, colors.text, 0.2) : colors.link);
    painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2);

    painter.setPen(colors.base);
    painter.drawText(rect().adjusted(Padding, 0, -Padding - ArrowWidth - ArrowGap, 0),
                     Qt::AlignCenter | Qt::TextSingleLine, text());
    const QPointF tip(width() - Padding - ArrowWidth / 2.0, height() / 2.0 + 2);
    QPainterPath arrow(tip + QPointF(-ArrowWidth / 2.0, -4));
    arrow.lineTo(tip);
    arrow.lineTo(tip + QPointF(ArrowWidth / 2.0, -4));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.base, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(arrow);
}

} // namespace Switchboard
