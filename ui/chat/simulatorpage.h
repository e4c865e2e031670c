// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/engine/commands.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;

namespace Switchboard {

class ChatListModel;
class ChatPanel;
class ChatPill;
class ChatTitle;
class LinkButton;

//! The simulator: act as a user in a group or privately, and see what the bots answer.
class SimulatorPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SimulatorPage(QWidget *parent = nullptr);

    //! The people and groups; the first chat is opened when none is.
    void setWorld(const SimulatorWorld &world);
    //! How many sessions take events, and for each service that has some, for example `ws-main 2`.
    void setListeners(int botsListening, const QStringList &perService);
    //! A new message, or a known one in its new state.
    void addOrUpdate(const ChatMessage &message);
    //! The answer to historyRequested(), oldest first.
    void setHistory(const ChatId &chat, const QList<ChatMessage> &messages);
    //! Says why \a message was not sent and puts its text back into an empty field.
    void showSendError(const SimulatedMessage &message, const QString &error);
    //! Unread messages of all chats.
    [[nodiscard]] int totalUnread() const;

Q_SIGNALS:
    void sendRequested(const Switchboard::SimulatedMessage &message);
    //! The latest \a count messages of \a chat are wanted.
    void historyRequested(const Switchboard::ChatId &chat, int count);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *buildTopBar();
    QWidget *buildChatList();
    void buildShortcuts();
    void retranslate();
    void refreshTopBar();
    void refreshListState();
    void chatChosen();
    void markOpenChatRead();
    void nextChat();
    void selectChat(const ChatId &chat);

    SimulatorWorld m_world;
    int m_botsListening = 0;
    QStringList m_perService;
    ChatId m_openChat;
    ChatListModel *m_chats;
    QSortFilterProxyModel *m_found;
    ChatTitle *m_bot;
    ChatPill *m_listening;
    QLabel *m_services;
    QLineEdit *m_search;
    QListView *m_list;
    QWidget *m_noMatch = nullptr;
    QLabel *m_noMatchText = nullptr;
    LinkButton *m_clear = nullptr;
    ChatPanel *m_panel;
};

} // namespace Switchboard
