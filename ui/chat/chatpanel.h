// SPDX-FileCopyrightText: 2026 The Switchboard developers
// SPDX-License-Identifier: MIT

#pragma once

#include "ui/chat/actsender.h"
#include "ui/chat/chatdraft.h"
#include "ui/chat/chatnotice.h"
#include "ui/chat/chatworld.h"
#include "ui/chat/quickevents.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QMenu;

namespace Switchboard {

class ChatComposer;
class ChatMessageDelegate;
class ChatMessageModel;
class ChatThumbnails;
class ChatTitle;
class ChatView;
class EmptyState;
class NewRowsButton;

//! The open chat of the simulator: whom one acts as, the messages, and the field to write in. Reads
//! the history piece by piece as one scrolls up.
class ChatPanel final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int HistoryStep = 200; //!< messages asked for at a time

    ChatPanel(ActSender sendAct, QWidget *parent = nullptr);

    void setWorld(const ChatWorld &world);
    //! How many sessions take events; with none the empty chat leads to connecting one.
    void setListening(int bots);
    //! Shows \a chat and asks for its history.
    void openChat(const ChatId &chat);
    //! Shows that no chat is open.
    void closeChat();
    [[nodiscard]] bool hasChat() const { return m_hasChat; }
    //! Other chats are ignored, here and below.
    void addOrUpdate(const ChatMessage &message);
    void addNotice(const ChatNotice &notice);
    void setHistory(const ChatHistoryQuery &query, const QList<ChatMessage> &messages);
    //! Whether the message is among those that are shown.
    [[nodiscard]] bool knowsMessage(qint32 messageId) const;
    //! What quick events begin with.
    [[nodiscard]] QuickEventPlace place() const;
    void focusInput();
    //! A widget at the right of the header.
    void addHeaderWidget(QWidget *widget);

Q_SIGNALS:
    void historyRequested(const Switchboard::ChatHistoryQuery &query);
    //! The traffic of \a message is wanted.
    void framesRequested(const Switchboard::ChatMessage &message);
    void connectBotRequested();
    //! The messages are read anew; what is no message has to be given again.
    void reloaded();
    //! Another chat or another person one acts as.
    void placeChanged();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildHeader();
    void buildView();
    void buildActions();
    QAction *addAction(const char *name, void (ChatPanel::*slot)());
    void addCopyAction(const char *name, int role, const QKeySequence &keys);
    void buildReactions();
    void connectComposer();
    void retranslate();
    void retranslateActions();
    void refreshHeader();
    void refreshActors();
    void refreshComposer();
    void refreshActions();
    void refreshEmptyState();
    void actorChosen();
    void loadNewest();
    void requestOlder();
    void send(const ChatDraft &draft);
    void upload(const QString &name, const QByteArray &bytes);
    void run(const SimulatedAct &act);
    void showError(const QString &error);
    [[nodiscard]] QJsonObject target() const;
    void reply();
    void recall();
    void react(const QString &emojiId);
    void markEssence();
    void showFrames();
    void copySelected(int role);
    //! The message of the current row, or null.
    [[nodiscard]] const ChatMessage *currentMessage() const;
    [[nodiscard]] const SimulatorGroup *openGroup() const;
    [[nodiscard]] QString actorText(const SimulatorMember &member) const;
    [[nodiscard]] qint64 actingUser() const;

    ActSender m_sendAct;
    ChatWorld m_world;
    ChatId m_chat;
    bool m_hasChat = false;
    bool m_olderMayExist = false;
    bool m_requested = false; //!< an answer with older messages is on its way
    int m_bots = 0;
    QHash<qint64, qint64> m_actors; //!< group_id to the user one acts as there
    ChatThumbnails *m_thumbnails;
    ChatMessageModel *m_model;
    ChatMessageDelegate *m_delegate;
    ChatTitle *m_title;
    QLabel *m_actAsLabel;
    QComboBox *m_actAs;
    QHBoxLayout *m_headerLayout = nullptr;
    ChatView *m_view;
    NewRowsButton *m_newRows = nullptr;
    EmptyState *m_empty;
    QLabel *m_error;
    ChatComposer *m_composer;
    QMenu *m_reactions = nullptr;
};

} // namespace Switchboard
