// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#include "ui/chat/chatside.h"

#include "ui/chat/chatlistdelegate.h"
#include "ui/chat/chatlistmodel.h"
#include "ui/chat/chatrequests.h"
#include "ui/chat/chatsearch.h"
#include "ui/support/icons.h"
#include "ui/widgets/hairline.h"
#include "ui/widgets/linkbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

namespace Switchboard {

ChatSide::ChatSide(ChatListModel &chats, ActSender send, QWidget *parent)
    : QWidget(parent), m_chats(chats), m_found(new ChatSearch(this)), m_search(new QLineEdit(this)),
      m_list(new QListView(this)), m_requests(new ChatRequests(std::move(send), this)),
      m_users(new QPushButton(this)), m_groups(new QPushButton(this))
{
    buildSearch();
    buildList();
    m_users->setObjectName(QStringLiteral("simUsers"));
    m_groups->setObjectName(QStringLiteral("simGroups"));
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(12, 8, 12, 8);
    searchRow->addWidget(m_search);
    auto *editors = new QHBoxLayout;
    editors->setContentsMargins(12, 8, 12, 8);
    editors->setSpacing(8);
    editors->addWidget(m_users, 1);
    editors->addWidget(m_groups, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(searchRow);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addWidget(buildNoMatch());
    layout->addWidget(m_list, 1);
    layout->addWidget(m_requests);
    layout->addWidget(new Hairline(Qt::Horizontal, this));
    layout->addLayout(editors);
    connect(m_users, &QPushButton::clicked, this, &ChatSide::usersRequested);
    connect(m_groups, &QPushButton::clicked, this, &ChatSide::groupsRequested);
    connect(m_requests, &ChatRequests::failed, this, &ChatSide::failed);
    retranslate();
}

void ChatSide::buildSearch()
{
    m_search->setObjectName(QStringLiteral("simSearch"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(themedIcon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_found->setQuery(text);
        refresh();
    });
}

void ChatSide::buildList()
{
    m_found->setSourceModel(&m_chats);
    m_list->setObjectName(QStringLiteral("simChats"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new ChatListDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid()) // else filtered away; the chat stays open
                    Q_EMIT chatChosen(m_chats.chatAt(m_found->mapToSource(current).row()));
            });
}

QWidget *ChatSide::buildNoMatch()
{
    m_noMatch = new QWidget(this);
    m_noMatchText = new QLabel(m_noMatch);
    m_noMatchText->setTextFormat(Qt::PlainText);
    m_noMatchText->setForegroundRole(QPalette::PlaceholderText);
    m_noMatchText->setAlignment(Qt::AlignCenter);
    m_noMatchText->setWordWrap(true);
    m_clear = new LinkButton(QString(), m_noMatch);
    m_clear->setObjectName(QStringLiteral("simClearSearch"));
    connect(m_clear, &LinkButton::clicked, m_search, &QLineEdit::clear);
    auto *layout = new QVBoxLayout(m_noMatch);
    layout->addWidget(m_noMatchText);
    layout->addWidget(m_clear, 0, Qt::AlignHCenter);
    return m_noMatch;
}

void ChatSide::setWorld(const ChatWorld &world)
{
    m_requests->setWorld(world);
    refresh();
}

void ChatSide::select(const ChatId &chat)
{
    const QModelIndex index = m_found->mapFromSource(m_chats.index(m_chats.rowOf(chat)));
    if (index.isValid())
        m_list->setCurrentIndex(index);
}

void ChatSide::next()
{
    const int rows = m_found->rowCount();
    if (rows > 0)
        m_list->setCurrentIndex(m_found->index((m_list->currentIndex().row() + 1) % rows, 0));
}

void ChatSide::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

bool ChatSide::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
        if (key == Qt::Key_Down) {
            m_list->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void ChatSide::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ChatSide::retranslate()
{
    m_search->setPlaceholderText(tr("Search chats"));
    m_search->setAccessibleName(tr("Search chats"));
    m_search->actions().constFirst()->setText(m_search->accessibleName()); // the icon is a button
    m_list->setAccessibleName(tr("Chats"));
    m_clear->setText(tr("Clear filter"));
    m_clear->updateGeometry();
    m_users->setText(tr("Users"));
    m_users->setToolTip(tr("Make, change and delete users and accounts"));
    m_groups->setText(tr("Groups"));
    m_groups->setToolTip(tr("Make, change and delete groups and their members"));
    refresh();
}

void ChatSide::refresh()
{
    const bool none = m_found->rowCount() == 0 && m_chats.rowCount() > 0;
    m_noMatch->setVisible(none);
    m_noMatchText->setText(tr("No chat matches “%1”").arg(m_search->text()));
}

} // namespace Switchboard
