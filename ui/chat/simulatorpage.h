// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "core/backends/simulator/messages/chatmessage.h"
#include "core/engine/commands.h"
#include "ui/chat/actsender.h"
#include "ui/chat/chatnotice.h"
#include "ui/chat/chatworld.h"

#include <QList>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QWidget>

class QAction;
class QToolButton;

namespace Switchboard {

class ChatListModel;
class ChatPanel;
class ChatSide;
class QuickEventsPanel;
class ReplyWatch;
class SimulatorHead;
class WorldDialog;

//! The simulator: act as a user in a group or privately, let things happen, and see what the bots
//! answer.
class SimulatorPage final : public QWidget
{
    Q_OBJECT

public:
    static constexpr qsizetype MaxNotices = 500; //!< of all chats, the latest

    //! \a send lives as long as the page.
    explicit SimulatorPage(const ActSender &send, QWidget *parent = nullptr);

    //! The people and groups; the first chat is opened when none is.
    void setWorld(const SimulatorWorld &world);
    //! How many sessions take events, and for each service that has some, for example `ws-main 2`.
    void setListeners(int botsListening, const QStringList &perService);
    //! A new message, or a known one in its new state.
    void addOrUpdate(const ChatMessage &message);
    //! Something was done by the operator, a scenario or a bot.
    void addRecord(const SimulatorRecord &record);
    //! The answer to historyRequested(), oldest first.
    void setHistory(const ChatHistoryQuery &query, const QList<ChatMessage> &messages);
    //! Unread messages of all chats.
    [[nodiscard]] int totalUnread() const;
    //! The account on screen.
    [[nodiscard]] qint64 selfId() const { return m_world.selfId(); }
    void nextChat();
    void showUsers();
    void showGroups();
    //! Adds a control to the line above the chats.
    void addHeadControl(QWidget *control);

    //! Without the quick events, which give way when there is no room for them.
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void historyRequested(const Switchboard::ChatHistoryQuery &query);
    //! The traffic of \a message is wanted.
    void framesRequested(const Switchboard::ChatMessage &message);
    void connectBotRequested();
    //! Something that was asked for here failed.
    void failed(const QString &error);
    // The whole world as a file, and the world as it was in the beginning.
    void exportRequested();
    void importRequested();
    void resetRequested();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLayout();
    void buildShortcuts();
    void connectParts();
    void retranslate();
    void applyWorld(const ChatWorld &world);
    void open(const ChatId &chat);
    void askForLatest();
    void addNotice(const ChatNotice &notice);
    void markOpenChatRead();
    [[nodiscard]] WorldDialog *worldDialog();

    ActSender m_send;
    ChatWorld m_world;
    ChatId m_openChat;
    QList<ChatNotice> m_notices; //!< by time
    QSet<qint64> m_previewed; //!< accounts whose latest messages were asked for
    ChatListModel *m_chats;
    ReplyWatch *m_watch;
    SimulatorHead *m_head;
    ChatSide *m_side;
    ChatPanel *m_panel;
    QuickEventsPanel *m_events;
    QWidget *m_eventsLine = nullptr;
    QToolButton *m_eventsButton;
    QPointer<WorldDialog> m_dialog;
};

} // namespace Switchboard
