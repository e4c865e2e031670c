// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/actsender.h"
#include "ui/chat/chatworld.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace Switchboard {

class ChatListModel;
class ChatRequests;
class ChatSearch;
class LinkButton;

//! The left side of the simulator: the chats of the account, what it has been asked, and the way to
//! the people and groups.
class ChatSide final : public QWidget
{
    Q_OBJECT

public:
    ChatSide(ChatListModel &chats, ActSender send, QWidget *parent = nullptr);

    void setWorld(const ChatWorld &world);
    //! Makes \a chat the current one, also while the search hides it: then nothing is.
    void select(const ChatId &chat);
    //! The chat after the current one, and around.
    void next();
    void focusSearch();

Q_SIGNALS:
    void chatChosen(const Switchboard::ChatId &chat);
    void usersRequested();
    void groupsRequested();
    void failed(const QString &error);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void buildSearch();
    void buildList();
    QWidget *buildNoMatch();
    void refresh();
    void retranslate();

    ChatListModel &m_chats;
    ChatSearch *m_found;
    QLineEdit *m_search;
    QListView *m_list;
    QWidget *m_noMatch = nullptr;
    QLabel *m_noMatchText = nullptr;
    LinkButton *m_clear = nullptr;
    ChatRequests *m_requests;
    QPushButton *m_users;
    QPushButton *m_groups;
};

} // namespace Switchboard
