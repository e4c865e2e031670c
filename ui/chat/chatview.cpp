// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatview.h"

#include "ui/chat/chatmessagemodel.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

namespace Switchboard {

namespace {

constexpr int ScrollStep = 24;

} // namespace

ChatView::ChatView(QWidget *parent) : QListView(parent)
{
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(QListView::Adjust);
    setFrameShape(QFrame::NoFrame);
    setMouseTracking(true);
    verticalScrollBar()->setSingleStep(ScrollStep);
}

ChatMessageDelegate::Zone ChatView::zoneAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return ChatMessageDelegate::Zone::Nothing;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const auto *bubbles = qobject_cast<const ChatMessageDelegate *>(itemDelegate());
    return bubbles ? bubbles->zoneAt(option, index, position) : ChatMessageDelegate::Zone::Nothing;
}

bool ChatView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex index = indexAt(help->pos());
        QString text;
        switch (zoneAt(help->pos())) {
        case ChatMessageDelegate::Zone::Frames:
            text = tr("Show the frames of this message in the traffic");
            break;
        case ChatMessageDelegate::Zone::Status:
            text = index.data(ChatMessageModel::StatusDetailRole).toString();
            break;
        case ChatMessageDelegate::Zone::Nothing:
            break;
        }
        QToolTip::showText(help->globalPos(),
                           text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>")),
                           this);
        return true;
    }
    return QListView::viewportEvent(event);
}

void ChatView::mouseMoveEvent(QMouseEvent *event)
{
    QListView::mouseMoveEvent(event);
    const bool link = zoneAt(event->pos()) == ChatMessageDelegate::Zone::Frames;
    viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ChatView::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index == currentIndex()
        && zoneAt(event->pos()) == ChatMessageDelegate::Zone::Frames)
        Q_EMIT framesRequested(index);
}

void ChatView::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().data(ChatMessageModel::HasFramesRole).toBool()) {
        Q_EMIT framesRequested(currentIndex());
        return;
    }
    QListView::keyPressEvent(event);
}

} // namespace Switchboard
