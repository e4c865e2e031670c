// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatinput.h"

#include <QKeyEvent>
#include <QMimeData>

namespace Switchboard {

namespace {

QStringList localFiles(const QMimeData *data)
{
    QStringList paths;
    for (const QUrl &url : data->urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

ChatInput::ChatInput(QWidget *parent) : QPlainTextEdit(parent)
{
    setTabChangesFocus(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFrameShape(QFrame::NoFrame);
    viewport()->setAutoFillBackground(false);
    document()->setDocumentMargin(0);
}

bool ChatInput::canTake(const QMimeData *mime)
{
    return mime->hasImage() || !localFiles(mime).isEmpty();
}

bool ChatInput::take(const QMimeData *mime)
{
    if (const QStringList paths = localFiles(mime); !paths.isEmpty()) {
        Q_EMIT filesPasted(paths);
        return true;
    }
    const auto image = mime->hasImage() ? mime->imageData().value<QImage>() : QImage();
    if (image.isNull())
        return false;
    Q_EMIT imagePasted(image);
    return true;
}

bool ChatInput::canInsertFromMimeData(const QMimeData *source) const
{
    return canTake(source) || QPlainTextEdit::canInsertFromMimeData(source);
}

void ChatInput::insertFromMimeData(const QMimeData *source)
{
    if (!take(source))
        QPlainTextEdit::insertFromMimeData(source);
}

void ChatInput::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !event->modifiers().testFlag(Qt::ShiftModifier)) {
        Q_EMIT sendPressed();
        return;
    }
    QPlainTextEdit::keyPressEvent(event);
}

} // namespace Switchboard
