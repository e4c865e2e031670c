// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatpicker.h"

#include "ui/chat/chatsearch.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace Switchboard {

namespace {

constexpr QSize Size(240, 280);

} // namespace

ChatPicker::ChatPicker(const QString &name, const QList<ChatChoice> &choices, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("simPicker"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    setAccessibleName(name);
    m_search->setObjectName(QStringLiteral("simPickerSearch"));
    m_search->setPlaceholderText(name);
    m_search->setAccessibleName(name);
    m_search->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("simPickerList"));
    m_list->setAccessibleName(name);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setFocusPolicy(Qt::NoFocus);
    for (const ChatChoice &choice : choices) {
        auto *item = new QListWidgetItem(
            choice.detail.isEmpty() ? choice.text
                                    : QString(choice.text % QStringLiteral("  ") % choice.detail),
            m_list);
        item->setData(Qt::UserRole, choice.value);
    }
    m_list->setCurrentRow(0);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    connect(m_search, &QLineEdit::textChanged, this, &ChatPicker::filter);
    connect(m_search, &QLineEdit::returnPressed, this, &ChatPicker::choose);
    connect(m_list, &QListWidget::itemClicked, this, &ChatPicker::choose);
    resize(Size);
}

void ChatPicker::popup(const QWidget *button)
{
    QPoint place = button->mapToGlobal(QPoint(0, -height() - 4));
    const QRect screen = button->screen()->availableGeometry();
    place.setX(
        std::clamp(place.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    if (place.y() < screen.top())
        place.setY(button->mapToGlobal(QPoint(0, button->height() + 4)).y());
    move(place);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

void ChatPicker::filter(const QString &text)
{
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const bool matches = chatNameMatches(text.trimmed(), item->text());
        item->setHidden(!matches);
        if (matches && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
}

void ChatPicker::choose()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->isHidden())
        return;
    Q_EMIT chosen(item->data(Qt::UserRole).toLongLong());
    close();
}

bool ChatPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up) {
            const int step = key == Qt::Key_Down ? 1 : -1;
            int row = m_list->currentRow() + step;
            while (row >= 0 && row < m_list->count() && m_list->item(row)->isHidden())
                row += step;
            if (row >= 0 && row < m_list->count())
                m_list->setCurrentRow(row);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace Switchboard
